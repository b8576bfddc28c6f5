import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Review } from '#lib/content/types.ts';
import type { Age } from '#lib/content/views/age.ts';
import type { IssueStanding } from '#lib/content/views/standing.ts';
import { speaking } from '#lib/words/spoken/document.ts';
import { AgeNote } from './age-note.tsx';

const latest = { version: '5.10.0', href: '/projects/mosn/releases/#mosn-5.10.0' };
/** As only weeklies tell of versions. */
const told = { countedOn: null };

/** Words of the note, without markup. */
function words(age: Age, review: Review | null = null): string {
  const question = { date: '2021-06-11', issueNumber: null, issueUrl: null, review };
  const markup = renderToStaticMarkup(<AgeNote question={question} age={age} />);
  return markup.replace(/<[^>]+>/g, '');
}

test('says when it was answered and which versions came since', () => {
  const note = words({ ...told, old: 'years', versions: 12, latest });
  expect(note).toContain('这条回答已有多年。');
  expect(note).toContain('2021-06-11 答复 · 此后周刊发布 12 个版本，最近 5.10.0。');
});

test('many versions in a short time are no years', () => {
  const note = words({ ...told, old: 'versions', versions: 6, latest });
  expect(note).not.toContain('多年');
  expect(note).toContain('版本变化较多');
});

test('a young answer is not warned of, and no version is no word on versions', () => {
  const note = words({ ...told, old: null, versions: 0, latest: null });
  expect(note).toMatch(/^2021-06-11 答复。/);
  expect(note).not.toMatch(/已有多年|版本变化|此后/);
});

test("an editor's finding takes the place of a guess", () => {
  const verified = words(
    { ...told, old: 'years', versions: 12, latest },
    { status: 'verified', date: '2024-05-01' },
  );
  expect(verified).toContain('已核对。编辑在 2024-05-01 确认');
  expect(verified).not.toContain('已有多年');
  const outdated = words(
    { ...told, old: 'years', versions: 12, latest },
    { status: 'outdated', see: null },
  );
  expect(outdated).toContain('已失效。');
});

test('in English its sentences stand apart', () => {
  const old = speaking('en', () => words({ ...told, old: 'years', versions: 12, latest }));
  expect(old).toBe(
    'This answer is several years old. Answered on 2021-06-11. Since then weeklies have announced 12 versions, most recently 5.10.0. Check it against the version you use.',
  );
  const review: Review = { status: 'outdated', see: '/questions/2023-03-03-1/' };
  const outdated = speaking('en', () =>
    words({ ...told, old: null, versions: 1, latest: null }, review),
  );
  expect(outdated).toBe(
    'Outdated. An editor found that this answer no longer applies. See question 2023-03-03-1. Answered on 2021-06-11.',
  );
});

test('versions of the repository are all, and its data have a day', () => {
  const note = words({ old: 'years', versions: 30, latest, countedOn: '2026-12-01' });
  expect(note).toContain('此后发布 30 个版本，最近 5.10.0（2026-12-01 查）。');
  expect(note).not.toContain('周刊发布');
});

test.each<[IssueStanding['state'], string | null, string]>([
  ['open', null, 'issue 还开着（2026-12-01 查）。'],
  ['closed', '2024-03-03', 'issue 已于 2024-03-03 关闭。'],
  ['closed', null, 'issue 已关闭（2026-12-01 查）。'],
])('an issue that is %s', (state, closed, expected) => {
  const address = 'https://github.com/kites/kite/issues/7';
  const question = { date: '2021-06-11', issueNumber: 7, issueUrl: address, review: null };
  const issue = { kind: 'issue' as const, address, date: '2026-12-01', state, closed };
  const age = { ...told, old: null, versions: 0, latest: null };
  const markup = renderToStaticMarkup(<AgeNote question={question} age={age} issue={issue} />);
  expect(markup.replace(/<[^>]+>/g, '')).toContain(expected);
  expect(renderToStaticMarkup(<AgeNote question={question} age={age} />)).not.toContain('issue ');
});
