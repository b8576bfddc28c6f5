import { placesIn, proseOf } from '#lib/content/diskless.ts';
import { addressKey } from '#lib/site/addresses.ts';

/** One `<Question>` of a weekly, as far as its neighbours care. */
export interface ShelvedQuestion {
  id: string;
  /** Weekly it stands in (or contribution, by its file's name), its path as messages show it, and the line of its tag. */
  date: string;
  path: string;
  line: number;
  project: string | null;
  issueNumber: number | null;
  rounds: { question: string; answer: string }[];
}

/** A release that a weekly announces. */
export interface ShelvedRelease {
  project: string;
  version: string;
  date: string;
  path: string;
  line: number;
}

/** A reading that a weekly recommends. */
export interface ShelvedReading {
  /** Address in the form in which addresses are compared, see `addressKey`. */
  key: string;
  date: string;
  path: string;
  line: number;
}

/** An event that a weekly announces. */
export interface ShelvedEvent {
  title: string;
  /** Days it is announced for: the new one, and the one before. */
  days: string[];
  date: string;
  path: string;
  line: number;
}

/** What weeklies hold, as far as other weeklies are judged by it. */
export interface Shelf {
  questions: ShelvedQuestion[];
  releases: ShelvedRelease[];
  readings: ShelvedReading[];
  events: ShelvedEvent[];
}

/** A weekly's text: its name is its date. */
export interface ShelfSource {
  name: string;
  path: string;
  source: string;
}

const TAG =
  /<(?<=^[ \t]*<)(Question|Release|Readings|Event)\b((?:[^<>"']|"[^"\n]*"|'[^'\n]*')*)>/gm;
const ATTRIBUTE = /\b([a-z]{1,20}) ?= ?(?:"([^"\n]*)"|'([^'\n]*)')/g;

/**
 * Reads what a weekly holds from its text alone, without parsing it: it is what single files are compared
 * with, in a moment however many there are. A tag that a parser would not take is taken here all the same.
 */
export function shelve(file: ShelfSource): Shelf {
  const shelf: Shelf = { questions: [], releases: [], readings: [], events: [] };
  const { name: date, path, source } = file;
  // Of the same length, without head and code.
  const prose = proseOf(source);
  const placeOf = placesIn(source);
  const lineOf = (offset: number): number => placeOf(offset).line;
  let count = 0;
  const tags = [...prose.matchAll(TAG)];
  const ends = endsOf(tags, prose);
  for (const [nth, match] of tags.entries()) {
    const [whole, tag, rest = ''] = match;
    const line = lineOf(match.index);
    const given = attributesOf(rest);
    const begin = match.index + whole.length;
    if (tag === 'Release') {
      const [project, version] = [given.get('project'), given.get('version')];
      if (project && version) shelf.releases.push({ project, version, date, path, line });
      continue;
    }
    if (tag === 'Event') {
      const days = ['date', 'was'].flatMap((name) => given.get(name) ?? []);
      shelf.events.push({ title: given.get('title') ?? '', days, date, path, line });
      continue;
    }
    const end = ends[nth] ?? prose.length;
    if (tag === 'Readings') {
      for (const { key, at } of linksOf(prose, begin, end)) {
        shelf.readings.push({ key, date, path, line: lineOf(at) });
      }
      continue;
    }
    count += 1;
    const issue = Number(given.get('issue'));
    shelf.questions.push({
      id: given.get('id') ?? `${date}-${count}`,
      ...{ date, path, line },
      project: given.get('project') ?? null,
      issueNumber: issue > 0 ? issue : null,
      rounds: roundsOf(source.slice(begin, end)),
    });
  }
  return shelf;
}

/**
 * Where what each tag holds ends: at its closing tag, or where the next tag of its name begins, which it was to be
 * closed before. No part of a text is held by two of a name, so that reading them all takes no longer than it.
 */
function endsOf(tags: readonly RegExpExecArray[], prose: string): number[] {
  const next = new Map<string, number>();
  const ends = tags.toReversed().map(({ 0: whole, 1: tag = '', index }) => {
    const begin = index + whole.length;
    const limit = next.get(tag) ?? prose.length;
    next.set(tag, index);
    const close = prose.slice(begin, limit).indexOf(`</${tag}>`);
    return close < 0 ? limit : begin + close;
  });
  return ends.reverse();
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
      name,
      (double ?? single ?? '').trim(),
    ]),
  );
}

function roundsOf(body: string): ShelvedQuestion['rounds'] {
  const [first = '', ...rest] = body.split('<Answer>');
  const rounds: ShelvedQuestion['rounds'] = [];
  let question = wordsOf(first);
  for (const part of rest) {
    const [answer = '', next = ''] = part.split('</Answer>');
    rounds.push({ question, answer: wordsOf(answer) });
    question = wordsOf(next);
  }
  if (rounds.length === 0) rounds.push({ question, answer: '' });
  return rounds;
}

/** Words without addresses, pictures and marks. */
function wordsOf(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]\n]{0,300})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/<[^<>\n]{0,300}>|[*`#>|]+/g, ' ')
    .trim();
}

function linksOf(prose: string, from: number, to: number): { key: string; at: number }[] {
  const part = prose.slice(from, to);
  // The first link of an item is the reading.
  return [...part.matchAll(/^[ \t]*[-*+] [^\n]*?\]\(<?([^()\s<>]+)/gm)].map((match) => ({
    key: addressKey(match[1] ?? ''),
    at: from + match.index,
  }));
}
