// Names of contributions. No parser is loaded for them: pages that write use this file too.
import type { NextKind } from '#lib/content/types.ts';
import { addressKey } from '#lib/site/addresses.ts';
import { fnv1a } from '#lib/text/hash.ts';
import { withoutActing } from '#lib/text/printable.ts';
import type { Answers } from './fields.ts';

/** A name by which people find the file again, the same for the same thing. */
export function slugOf(kind: NextKind, answers: Answers): string {
  const running = {
    question: value(answers, 'issue') ? '' : hashed(answers['question']),
    event: hashed(answers['title']),
    task: hashed(answers['title']),
    release: '',
    reading: '',
  }[kind];
  return slugged([...knownBy(kind, answers), running]);
}

/** The same without what running text adds to it: it may be empty, and two things may share it. */
export function findableSlug(kind: NextKind, answers: Answers): string {
  return slugged(knownBy(kind, answers));
}

function knownBy(kind: NextKind, answers: Answers): string[] {
  const [project, issue, version, date] = ['project', 'issue', 'version', 'date'].map((name) =>
    value(answers, name),
  ) as [string, string, string, string];
  return {
    question: [project, issue],
    release: [project, version],
    reading: [hashed(addressKey((answers['url'] ?? '').trim()))],
    event: [date],
    task: [project],
  }[kind];
}

function slugged(parts: readonly string[]): string {
  return parts
    .filter(Boolean)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

/** A value of one line, without what nobody sees. */
function value(answers: Answers, name: string): string {
  return withoutActing((answers[name] ?? '').trim().replace(/\s+/g, ' ')).trim();
}

function hashed(text: string | undefined): string {
  return fnv1a((text ?? '').trim()).toString(36);
}
