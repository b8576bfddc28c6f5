import { clsx } from 'clsx';
import { movedRound, roundCount, withRound, withoutRound } from '#lib/editor/form/rounds.ts';
import { formWords } from '#lib/words/areas/editor/form.tsx';
import { questionWords } from '#lib/words/areas/question.tsx';
import { words } from '#lib/words/dictionary.ts';
import { PartIcon } from '../parts/icon.tsx';
import { LongField } from './fields/long-field.tsx';
import { fieldId } from './place.ts';
import { specOf } from './specs.ts';
import type { Fields } from './use-fields.ts';

/** Id of the button that adds a round: it has the focus when the last round is gone. */
const ADD = 'edit-add-round';

/** What was asked and answered, round by round. */
export function Rounds({ fields }: { fields: Fields }) {
  const say = words(formWords);
  const count = roundCount(fields.form);
  return (
    <>
      {Array.from({ length: count }, (_, round) => (
        <Round key={round} {...{ fields, round, count }} />
      ))}
      <button
        type="button"
        id={ADD}
        className="edit-add"
        onClick={() => fields.replace(withRound, fieldId(`question:${count}`))}
      >
        <PartIcon name="plus" />
        {say.addRound}
        <span>{say.addRoundHint}</span>
      </button>
    </>
  );
}

interface RoundProps {
  fields: Fields;
  /** From 0. */
  round: number;
  count: number;
}

function Round({ fields, round, count }: RoundProps) {
  const say = words(formWords);
  const { writing } = fields.form;
  return (
    <fieldset className="edit-round">
      <legend className="sr-only">{say.round(round + 1)}</legend>
      {round > 0 && <RoundHead {...{ fields, round, count }} />}
      <LongField
        fields={fields}
        spec={specOf(writing, `question:${round}`)}
        mark={<Mark again={round > 0} />}
      />
      <LongField fields={fields} spec={specOf(writing, `answer:${round}`)} mark={<Mark answer />} />
    </fieldset>
  );
}

/** What can be done with a later round. */
function RoundHead({ fields, round, count }: RoundProps) {
  const say = words(formWords);
  const move = (step: 1 | -1): void => {
    const to = round + step;
    // The first round has no such buttons, the last one has none that leads further.
    const focus = to === 0 ? fieldId('question:0') : moveId(to, to === count - 1 ? -1 : step);
    fields.replace((form) => movedRound(form, round, to), focus);
  };
  const ofRound = <span className="sr-only">{say.mendWhat(say.round(round + 1))}</span>;
  return (
    <div className="edit-round-head">
      <span aria-hidden="true">{say.round(round + 1)}</span>
      <button type="button" id={moveId(round, -1)} onClick={() => move(-1)}>
        {say.up}
        {ofRound}
      </button>
      {round < count - 1 && (
        <button type="button" id={moveId(round, 1)} onClick={() => move(1)}>
          {say.down}
          {ofRound}
        </button>
      )}
      <button
        type="button"
        onClick={() => fields.replace((form) => withoutRound(form, round), ADD)}
      >
        {say.removeRound}
        {ofRound}
      </button>
    </div>
  );
}

/** Id of a button that moves a round. */
function moveId(round: number, step: 1 | -1): string {
  return `edit-round-${round}-${step < 0 ? 'up' : 'down'}`;
}

/** 问, 追 or 答, as the page will have it. */
function Mark({ answer, again }: { answer?: boolean; again?: boolean }) {
  const say = words(questionWords);
  return (
    <span
      className={clsx(
        'mark edit-mark',
        answer ? 'mark-answer' : 'mark-ask',
        again && 'edit-mark-again',
      )}
      aria-hidden="true"
    >
      {answer ? say.answerMark : again ? say.askAgainMark : say.askMark}
    </span>
  );
}
