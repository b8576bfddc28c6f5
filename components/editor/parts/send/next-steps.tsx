import { Numerals } from '#components/ui/number/numerals.tsx';
import type { Sending } from '#lib/editor/send/address.ts';
import type { Writing } from '#lib/editor/types.ts';
import { sendingWords } from '#lib/words/areas/editor/sending.tsx';
import { words } from '#lib/words/dictionary.ts';

interface NextStepsProps {
  writing: Writing;
  sending: Sending;
  date: string;
}

/** What happens after the press, in three steps. */
export function NextSteps({ writing, sending: { why }, date }: NextStepsProps) {
  const say = words(sendingWords);
  const confirm = {
    filled: say.confirmFilled,
    'too-long': say.confirmNew,
    exists: say.confirmOver,
  }[why];
  const last =
    writing === 'correction'
      ? { head: say.merged, text: say.mergedSays }
      : {
          head: say.friday,
          text: writing === 'question' ? say.fridayQuestion(date) : say.fridayOther(date),
        };
  const steps = [
    { head: say.confirm, text: confirm },
    { head: say.checked, text: say.checkedSays },
    last,
  ];
  return (
    <ol className="edit-steps">
      {steps.map(({ head, text }, index) => (
        <li key={head}>
          <Numerals value={String(index + 1)} size="s" />
          <div>
            <strong>{head}</strong>
            {text}
          </div>
        </li>
      ))}
    </ol>
  );
}
