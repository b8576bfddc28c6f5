import { expect, it } from 'vitest';
import { importText } from '../test-support/import-text.ts';
import { reportSharedIssues } from './shared-issues.ts';

const asked = (project: string, number: number, date: string) =>
  importText(
    `## GitHub issue 精选\n\n**1.@${project}** **#${number}**\n\n@lan-he\n\n> 为什么？\n\nA：因为。`,
    { date },
  );

function messages(...imported: ReturnType<typeof asked>[]): string[] {
  reportSharedIssues(
    imported.map(({ weekly }) => weekly),
    imported.map(({ post }) => post),
  );
  return imported.flatMap(({ post }) =>
    post.file.messages.map((one) => `${post.date}:${one.line}:${one.column} ${one.reason}`),
  );
}

it('says where one number stands under two projects, at the later one', () => {
  const [later, earlier] = [asked('MOSN', 31, '2021-05-07'), asked('Layotto', 31, '2021-04-30')];
  expect(messages(later, earlier)).toEqual([
    '2021-05-07:8:1 #31 在这里记为 mosn，在 2021-04-30 记为 layotto',
  ]);
});

it('says it once however often the same two stand there', () => {
  const days = ['2021-04-30', '2021-05-07', '2021-05-14'];
  expect(
    messages(...days.map((day) => asked(day === days[0] ? 'Layotto' : 'MOSN', 31, day))),
  ).toHaveLength(1);
});

it('says nothing of one number under one project, or of different ones', () => {
  expect(messages(asked('MOSN', 31, '2021-04-30'), asked('MOSN', 31, '2021-05-07'))).toEqual([]);
  expect(messages(asked('MOSN', 31, '2021-04-30'), asked('Layotto', 32, '2021-05-07'))).toEqual([]);
});
