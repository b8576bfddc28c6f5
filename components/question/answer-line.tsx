import { Fragment } from 'react';
import { questionWords } from '#lib/words/areas/question.tsx';
import { ownLang, passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { isCodeLine } from '#lib/text/code.ts';

/**
 * One or two lines of an answer under a question's title.
 * @param text an `excerpt`: its line ends part code from prose.
 */
export function AnswerLine({ text, lines }: { text: string; lines: 1 | 2 }) {
  const say = words(questionWords);
  const lang = text === '' ? undefined : passageLang(text);
  return (
    <p className={`row-answer clamp-${lines}`} lang={lang}>
      <span className="row-answer-mark" lang={lang && ownLang()}>
        {say.answerMark}
      </span>
      {text === '' ? say.answerIsPicture : <Shaped text={text} />}
    </p>
  );
}

function Shaped({ text }: { text: string }) {
  const lines = text.split('\n');
  return lines.map((line, index) => (
    <Fragment key={line + String(index)}>
      {index > 0 && <br />}
      {lines.length > 1 && isCodeLine(line) ? <code className="row-code">{line}</code> : line}
    </Fragment>
  ));
}
