import { eventsOf } from '#app/_share/events.ts';
import * as share from '#app/(documents)/weekly/[date]/share/page.tsx';
import { type DocumentPage, framingDocuments, holdingDocuments } from '#app/_routes/documents.ts';
import { weeklyInputs } from '#lib/channels/index.ts';
import { getContent, getModel } from '#lib/content/index.ts';
import { weeklyPageInputs } from '#app/(documents)/weekly/weekly-page.tsx';
import { today } from '#lib/content/views/age.ts';
import type { Line } from '#lib/redraw/lines.ts';
import { paths, sharePath } from '#lib/site/paths.ts';
import { countWords } from '#lib/words/areas/counts.ts';
import { words } from '#lib/words/dictionary.ts';
import { ALL_LANGUAGES, type Language, inLanguage } from '#lib/words/language.ts';
import { speaking } from '#lib/words/spoken/server.ts';
import { hashOf, inputsOf } from './inputs-of.ts';

/**
 * Every document in a language with the key of its inputs, and the line in its footer; but for those in
 * {@link heavyLines}.
 */
export async function* documentLines(language: Language): AsyncGenerator<Line> {
  const { model } = await getContent();
  yield speaking(language, () => ({ footer: words(countWords).archiveSpan(model.weeklies) }));
  const framing = (await framingDocuments()).filter(({ path }) => !isHeavy(path));
  for (const page of [...(await holdingDocuments()), ...framing]) yield lineOf(page, language);
}

/** Pages that need what files need as well, the data of the search and of the editor: found out where these are. */
export const isHeavy = (path: string): boolean => path === paths.home || path === paths.edit;

/** Such pages, in each language. */
export async function* heavyLines(): AsyncGenerator<Line> {
  const heavy = (await framingDocuments()).filter(({ path }) => isHeavy(path));
  for (const language of ALL_LANGUAGES) for (const page of heavy) yield lineOf(page, language);
}

async function lineOf(page: DocumentPage, language: Language): Promise<Line> {
  const key = await speaking(language, () => keyOf(page));
  return { page: inLanguage(page.path, language), key };
}

async function keyOf({ path, isOwn, make, metadata }: DocumentPage): Promise<string> {
  // Its examples are as they were, and what they are is the slowest of all to find out. Some count days.
  if (isOwn) return hashOf(today());
  const date = await weeklyAt(path);
  if (date !== null) return hashOf(await metadata(), await weeklyPageInputs(date));
  return inputsOf(make(), await metadata());
}

/** Date of the weekly that is the page at an address; null for other pages. */
async function weeklyAt(path: string): Promise<string | null> {
  if (path === paths.latestWeekly) return (await getModel()).weeklies[0]?.date ?? null;
  const [, date = null] = /^\/weekly\/(\d{4}-\d\d-\d\d)\/$/.exec(path) ?? [];
  return date;
}

/** Keys of what each weekly is written from for other places, by date. */
export async function weeklyKeys(): Promise<ReadonlyMap<string, string>> {
  const content = await getContent();
  const dates = content.model.weeklies.map(({ date }) => date);
  return new Map(dates.map((date) => [date, hashOf(weeklyInputs(content, date))]));
}

/** Pages from which weeklies are sent on: in Chinese only, and made of what the channels are made of. */
export async function* shareLines(weeklies: ReadonlyMap<string, string>): AsyncGenerator<Line> {
  const { model } = await getContent();
  for (const weekly of model.weeklies) {
    const { date } = weekly;
    const metadata = await share.generateMetadata({ params: Promise.resolve({ date }) });
    const key = hashOf(metadata, weeklies.get(date), eventsOf(model, weekly));
    yield { page: sharePath(date), key };
  }
}
