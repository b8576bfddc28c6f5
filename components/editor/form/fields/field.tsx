import { clsx } from 'clsx';
import { type FocusEvent, type ReactNode, useRef } from 'react';
import { Icon, type IconName } from '#components/ui/icon.tsx';
import { formWords } from '#lib/words/areas/editor/form.tsx';
import { contentLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { fieldId } from '../place.ts';
import { afterPress } from '../press.ts';
import type { Said } from '../said.ts';
import type { FieldSpec } from '../specs.ts';
import type { Fields } from '../use-fields.ts';

/** A remark of the form itself, with what a press does about it. */
export interface Remark {
  text: string;
  action: string;
  onAct: () => void;
}

/** What connects a control with its label and its help line. */
export interface Wiring {
  id: string;
  'aria-describedby': string;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

interface FieldProps {
  fields: Fields;
  spec: FieldSpec;
  /** Before the label's words. */
  mark?: ReactNode;
  /** Goes before what the check says. */
  remark?: Remark | null;
  className?: string;
  children: (wiring: Wiring) => ReactNode;
}

const ICONS: Readonly<Record<'error' | 'warning' | 'hint', IconName>> = {
  error: 'circle-alert',
  warning: 'triangle-alert',
  hint: 'info',
};

/**
 * A label, a control and the line below it. The line is always there; what is said about the field takes its
 * place. While somebody is in the field the line keeps its height, whatever it says.
 */
export function Field({ fields, spec, mark, remark, className, children }: FieldProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const said = fields.said(spec.key);
  const isMissing = fields.isMissing(spec.key);
  const isWrong = isMissing || (!remark && said[0]?.message.severity === 'error');
  const id = fieldId(spec.key);
  const hold = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!line.current || currentTarget.contains(relatedTarget)) return;
    line.current.style.height = `${line.current.offsetHeight}px`;
  };
  const release = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (currentTarget.contains(relatedTarget)) return;
    afterPress(() => {
      const isBack = currentTarget.contains(document.activeElement);
      if (line.current && !isBack) line.current.style.height = '';
    });
  };
  return (
    <div
      className={clsx('edit-field', isWrong && 'edit-field-wrong', className)}
      onFocus={hold}
      onBlur={release}
    >
      <label className="edit-label" htmlFor={id}>
        {mark}
        {spec.label}
        {spec.hint && <span className="edit-label-hint">{spec.hint}</span>}
      </label>
      {children({
        id,
        'aria-describedby': `${id}-help`,
        'aria-invalid': isWrong || undefined,
        'aria-required': spec.required,
      })}
      <p className="edit-help" id={`${id}-help`} ref={line} tabIndex={-1}>
        <HelpLine {...{ fields, spec, said, isMissing, remark }} />
      </p>
    </div>
  );
}

interface HelpLineProps {
  fields: Fields;
  spec: FieldSpec;
  said: readonly Said[];
  isMissing: boolean;
  remark?: Remark | null | undefined;
}

/** What is said about a field, else what helps to fill it in. */
function HelpLine({ fields, spec, said, isMissing, remark }: HelpLineProps) {
  const say = words(formWords);
  const [worst] = said;
  if (remark) {
    return (
      <>
        <Degree severity="warning" />
        <span className="edit-help-text">{remark.text}</span>
        <button type="button" className="edit-fix" onClick={remark.onAct}>
          {remark.action}
        </button>
      </>
    );
  }
  if (isMissing) {
    return (
      <>
        <Degree severity="error" />
        <span className="edit-help-text">{say.missing}</span>
      </>
    );
  }
  if (!worst) return <span className="edit-help-text edit-help-quiet">{spec.help}</span>;
  const { message, isCurrent, line } = worst;
  return (
    <>
      <Degree severity={message.severity} />
      <span className="edit-help-text">
        {line !== null && say.atLine(line)}
        <span lang={contentLang()}>{message.problem}</span>
        {!message.edits && (
          <span className="edit-help-remedy" lang={contentLang()}>
            {message.remedy}
          </span>
        )}
        {said.length > 1 && <span className="edit-help-more">{say.more(said.length - 1)}</span>}
      </span>
      {message.edits && (
        <button
          type="button"
          className="edit-fix"
          aria-disabled={!isCurrent || undefined}
          onClick={() => fields.fix(worst)}
        >
          {say.mend}
          <span className="sr-only">{say.mendWhat(spec.label)}</span>
        </button>
      )}
    </>
  );
}

function Degree({ severity }: { severity: keyof typeof ICONS }) {
  const say = words(formWords);
  const degrees = { error: say.error, warning: say.warning, hint: say.hint };
  return (
    <>
      <span className={`edit-degree edit-degree-${severity}`}>
        <Icon name={ICONS[severity]} />
      </span>
      <span className="sr-only">{degrees[severity]}</span>
    </>
  );
}
