import { useEffect, useRef, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { typedLink } from '#lib/editor/form/typed-link.ts';
import { typedRelease } from '#lib/editor/form/typed-release.ts';
import { formWords } from '#lib/words/areas/editor/form.tsx';
import { words } from '#lib/words/dictionary.ts';
import { ChoiceField } from './fields/choice-field.tsx';
import { FillingField } from './fields/filling-field.tsx';
import { IssueField } from './fields/issue-field.tsx';
import { DateField, LineField } from './fields/line-field.tsx';
import { LongField } from './fields/long-field.tsx';
import { watchPresses } from './press.ts';
import { ProjectField } from './fields/project-field.tsx';
import { Rounds } from './rounds.tsx';
import { hasRounds, reviewRows, rowsOf, specOf, titleOf } from './specs.ts';
import { type Fields, type FormViewProps, useFields } from './use-fields.ts';

/**
 * A contribution, or the correction of a question, as fields instead of tags. Everything typed is a change of the
 * text at once; what the check says stands at its field from the moment the field is left.
 */
export function FormView(props: FormViewProps) {
  // Another kind has other fields: none of them was left yet.
  return <Form key={props.form.writing} {...props} />;
}

function Form(props: FormViewProps) {
  const say = words(formWords);
  const root = useRef<HTMLFormElement>(null);
  useEffect(watchPresses, []);
  const fields = useFields(props, root);
  const { writing } = props.form;
  const isCorrection = writing === 'correction';
  return (
    <>
      <div className="edit-head">
        <h2>{titleOf(writing)}</h2>
        {!isCorrection && <span className="edit-head-note">{say.into(props.date)}</span>}
      </div>
      <form
        className="edit-form"
        ref={root}
        noValidate
        aria-label={titleOf(writing)}
        // Enter in a field sends nothing.
        onSubmit={(event) => event.preventDefault()}
      >
        <Rows fields={fields} rows={rowsOf(writing)} />
        {hasRounds(writing) && <Rounds fields={fields} />}
        {isCorrection && <Review fields={fields} />}
      </form>
    </>
  );
}

/** Rows of fields; those of two stand side by side where there is room. */
function Rows({ fields, rows }: { fields: Fields; rows: readonly (readonly string[])[] }) {
  return rows.map((row) => (
    <div key={row.join(' ')} className={row.length > 1 ? 'edit-row' : 'edit-row-one'}>
      {row.map((key) => (
        <FieldOf key={key} fields={fields} name={key} />
      ))}
    </div>
  ));
}

/** What a field says of others; null where it says nothing of them. */
function fillingOf({ form, projects }: Fields, name: string) {
  if (form.writing === 'reading' && name === 'title') return typedLink;
  if (form.writing === 'release' && name === 'url') {
    return (typed: string) => typedRelease(typed, projects);
  }
  return null;
}

function FieldOf({ fields, name }: { fields: Fields; name: string }) {
  const spec = specOf(fields.form.writing, name);
  const fills = fillingOf(fields, name);
  if (fills) return <FillingField fields={fields} spec={spec} meant={fills} />;
  switch (spec.kind) {
    case 'line':
    case 'url':
      return <LineField fields={fields} spec={spec} />;
    case 'long':
      return <LongField fields={fields} spec={spec} />;
    case 'project':
      return <ProjectField fields={fields} spec={spec} />;
    case 'issue':
      return <IssueField fields={fields} spec={spec} />;
    case 'date':
      return <DateField fields={fields} spec={spec} />;
    case 'level':
    case 'status':
      return <ChoiceField fields={fields} spec={spec} />;
  }
}

/** Whether the answer still holds: folded, unless the text says something about it. */
function Review({ fields }: { fields: Fields }) {
  const say = words(formWords);
  const [isOpen] = useState(() => reviewRows.flat().some((key) => fields.value(key).trim() !== ''));
  return (
    <details className="edit-review" open={isOpen}>
      <summary>
        <Icon name="chevron-down" />
        {say.review}
        <span>{say.reviewHint}</span>
      </summary>
      <div className="edit-form">
        <Rows fields={fields} rows={reviewRows} />
      </div>
    </details>
  );
}
