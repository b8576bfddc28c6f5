import { Fragment } from 'react';
import { isCodeLine } from '#lib/text/code.ts';

/**
 * One or two lines of an answer under a question's title.
 * @param text an `excerpt`: its line ends part code from prose.
 */
export function AnswerLine({ text, lines }: { text: string; lines: 1 | 2 }) {
  return (
    <p className={`row-answer clamp-${lines}`}>
      <span className="row-answer-mark">答</span>
      {text === '' ? '回答只有一张截图。' : <Shaped text={text} />}
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
