import { formWords } from '#lib/words/areas/editor/form.tsx';
import { words } from '#lib/words/dictionary.ts';
import type { Remark } from './field.tsx';
import { LineInput, useLine } from './line-field.tsx';
import { projectNamed } from './project-options.ts';
import type { FieldSpec } from '../specs.ts';
import type { Fields } from '../use-fields.ts';

/**
 * The issue of a question: a number, or an address that becomes the number and fills in the project. One of
 * another project than the chosen one stays as it is until somebody says which is meant.
 */
export function IssueField({ fields, spec }: { fields: Fields; spec: FieldSpec }) {
  const { key } = spec;
  /** What an address stands for; null for what is none of a known project. */
  const meant = (typed: string) => {
    const settled = typed.includes('/') ? fields.settleIssue(typed.trim()) : null;
    return settled?.project ? { issue: settled.issue, project: settled.project } : null;
  };
  const typing = useLine(fields, key);
  const settle = (typed: string): boolean => {
    const found = meant(typed);
    const chosen = fields.value('project').trim();
    const isOther = found !== null && chosen !== '' && chosen !== found.project;
    typing.show(fields.change(found === null || isOther ? { [key]: typed } : found, key));
    fields.leave(key);
    return true;
  };
  const found = meant(fields.value(key));
  const remark = found && remarkOf(fields, found);
  return <LineInput fields={fields} spec={spec} typing={typing} remark={remark} settle={settle} />;
}

/** What is said where the address and the chosen project differ. */
function remarkOf(fields: Fields, found: { issue: string; project: string }): Remark | null {
  const say = words(formWords);
  const chosen = fields.value('project').trim();
  if (chosen === '' || chosen === found.project) return null;
  const name = (slug: string): string => projectNamed(slug, fields.projects)?.name ?? slug;
  return {
    text: say.otherProject(name(found.project), name(chosen)),
    action: say.takeProject(name(found.project)),
    onAct: () => void fields.change(found, 'issue'),
  };
}
