import { describe, expect, test } from 'vitest';
import { ownStandings } from '#lib/calendar/standings.ts';
import type { Weekly } from '#lib/content/types.ts';
import type { ChannelContent } from './bodies.ts';
import { questionMarkdown, weeklyMarkdown } from './documents.ts';
import { weeklyInputs } from './inputs.ts';
import { publishAll } from './publish/index.ts';
import { contentsFor } from './test-support/contents.ts';

const SITE = 'https://weekly.example.org';

/** Content that has of a weekly what its inputs name, and nothing of the others. */
function alone(content: ChannelContent, weekly: Weekly): ChannelContent {
  const own = new Set(weekly.questions.map(({ id }) => id));
  return {
    ...content,
    model: { ...content.model, weeklies: [weekly] },
    weeklyTree: (date) => (date === weekly.date ? content.weeklyTree(date) : null),
    questionTree: (id) => (own.has(id) ? content.questionTree(id) : null),
    projectTree: () => null,
    words: { ...content.words, synonyms: '' },
    ledgers: { ...content.ledgers, links: new Map(), github: new Map() },
  };
}

describe.each(contentsFor('周刊在别处的成品取自哪里'))('weeklies of %s', (_, load) => {
  test('are written for other places from their inputs alone', async () => {
    const content = await load();
    let tried = 0;
    for (const weekly of content.model.weeklies.filter((_one, at) => at % 12 === 0)) {
      const { date, questions } = weekly;
      const only = alone(content, weekly);
      const standings = [content, only].map(({ model }) => [...ownStandings(model, weekly)]);
      // How an event stands is told by later weeklies, and is an input by itself.
      if (JSON.stringify(standings[0]) !== JSON.stringify(standings[1])) continue;
      tried += 1;
      expect(JSON.stringify(weeklyInputs(only, date))).toBe(
        JSON.stringify(weeklyInputs(content, date)),
      );
      expect(await publishAll(only, date, SITE)).toEqual(await publishAll(content, date, SITE));
      expect(weeklyMarkdown(only, date, SITE)).toBe(weeklyMarkdown(content, date, SITE));
      for (const { id } of questions) {
        expect(questionMarkdown(only, id, SITE)).toBe(questionMarkdown(content, id, SITE));
      }
    }
    expect(tried).toBeGreaterThan(0);
  });

  test('have other inputs where a word, a project or a copy of a picture is another one', async () => {
    const content = await load();
    const [weekly] = content.model.weeklies;
    if (!weekly) throw new Error('no weekly');
    const of = (other: Partial<ChannelContent>) =>
      JSON.stringify(weeklyInputs({ ...content, ...other }, weekly.date));
    const { model } = content;
    const before = of({});
    const renamed = model.projects.map((one) => ({ ...one, name: `${one.name}!` }));
    expect(of({ model: { ...model, projects: renamed } })).not.toBe(before);
    const weeklies = [{ ...weekly, summary: `${weekly.summary}!` }, ...model.weeklies.slice(1)];
    expect(of({ model: { ...model, weeklies } })).not.toBe(before);
    expect(of({ weeklyTree: () => ({ type: 'root', children: [] }) })).not.toBe(before);
    const pictures = new Map([['https://example.org/a.png', {} as never]]);
    expect(of({ ledgers: { ...content.ledgers, pictures } })).not.toBe(before);
  });
});

test('an unknown date has none', async () => {
  const [, load] = contentsFor('不存在的一期')[0] ?? [];
  if (!load) throw new Error('no content');
  expect(weeklyInputs(await load(), '1999-01-01')).toBeNull();
});
