/** One or two lines of an answer under a question's title. */
export function AnswerLine({ text, lines }: { text: string; lines: 1 | 2 }) {
  return (
    <p className={`row-answer clamp-${lines}`}>
      <span className="row-answer-mark">答</span>
      {text || '回答只有一张截图。'}
    </p>
  );
}
