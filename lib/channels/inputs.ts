import { today } from '#lib/content/views/age.ts';
import { findWeekly } from '#lib/content/views/weeklies.ts';
import { ownStandings } from '#lib/calendar/standings.ts';
import type { ChannelContent } from './bodies.ts';

/**
 * All that a weekly is written from for other places, and its questions each: what `publishAll`, `weeklyMarkdown` and
 * `questionMarkdown` take of the content. Where it is the same, they are. Null for an unknown date.
 *
 * @returns values as JSON has them.
 */
export function weeklyInputs(content: ChannelContent, date: string): readonly unknown[] | null {
  const weekly = findWeekly(content.model, date);
  if (!weekly) return null;
  return [
    weekly,
    content.weeklyTree(date),
    weekly.questions.map(({ id }) => content.questionTree(id)),
    [...ownStandings(content.model, weekly)],
    today(),
    ...sharedInputs(content),
  ];
}

const shared = new WeakMap<ChannelContent, readonly string[]>();

/** What all weeklies are written from; as text, for it is asked for each of them. */
function sharedInputs(content: ChannelContent): readonly string[] {
  const known = shared.get(content);
  if (known) return known;
  const { model, ledgers } = content;
  const made = [JSON.stringify(model.projects), JSON.stringify([...ledgers.pictures])];
  shared.set(content, made);
  return made;
}
