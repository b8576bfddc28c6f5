import { expect, it } from 'vitest';
import type { Model } from '#lib/content/types.ts';
import { documentsOf, passageOf } from './document.ts';

const model: Model = {
  weeklies: [
    {
      date: '2022-03-04',
      number: 2,
      title: '第二期',
      summary: '风筝断线',
      source: null,
      url: '/weekly/2022-03-04/',
      sections: [
        { depth: 2, title: '社区会议', anchor: 'a', questions: [], releases: 0, readings: 0 },
      ],
      questions: [
        {
          id: '2022-03-04-1',
          date: '2022-03-04',
          url: '/questions/2022-03-04-1/',
          title: '线断了怎么办？',
          asker: 'li-lei',
          project: 'sofa-kite',
          projectInferred: false,
          issueNumber: 12,
          issueUrl: null,
          rounds: [
            {
              question: '线断了怎么办？见 https://example.com/845',
              answer: '换线。https://example.com/a',
            },
            { question: '还是断', answer: '' },
          ],
          remark: '谢谢，换了 https://example.com/b',
          pictures: ['换线的步骤'],
          review: null,
        },
      ],
      releases: [
        {
          id: 'sofa-kite-1.2.0',
          date: '2022-03-04',
          project: 'sofa-kite',
          version: '1.2.0',
          url: null,
          changes: ['新线轴', '修复 #7'],
        },
      ],
      readings: [],
      events: [],
      tasks: [],
      text: '社区会议\n周三晚上放风筝',
    },
  ],
  projects: [
    {
      slug: 'sofa-kite',
      name: 'SOFAKite',
      repository: 'https://github.com/example/kite',
      homepage: null,
      category: '玩具',
      aliases: ['Kite'],
      summary: '会飞',
      text: '一只风筝。',
      meetings: [],
    },
  ],
  readings: [
    {
      id: 'r1',
      title: '风筝简史',
      url: 'https://example.com/kite?id=845',
      project: null,
      weeklies: ['2023-01-06', '2022-03-04'],
    },
  ],
};

const documents = documentsOf(model);
const byType = (type: string) => documents.find((document) => document.type === type);

it('makes one document of each thing, newest first, projects last', () => {
  expect(documents.map(({ type }) => type)).toEqual([
    'reading',
    'question',
    'release',
    'weekly',
    'project',
  ]);
});

it('joins the rounds of a question and leaves addresses out', () => {
  const question = byType('question');
  expect(question).toMatchObject({
    id: '2022-03-04-1',
    question: '线断了怎么办？见\n还是断\n谢谢，换了',
    answer: '换线。\n换线的步骤',
    asker: 'li-lei',
    issue: 12,
    rounds: 2,
  });
  expect(question && passageOf(question)).toBe(
    '线断了怎么办？见\n还是断\n谢谢，换了\n换线。\n换线的步骤',
  );
});

it('names a release by its project and version', () => {
  expect(byType('release')).toMatchObject({
    title: 'SOFAKite 1.2.0',
    answer: '新线轴\n修复 #7',
    url: '/projects/sofa-kite/releases/#sofa-kite-1.2.0',
  });
});

it('leaves the headings of a weekly out', () => {
  expect(byType('weekly')?.answer).toBe('风筝断线\n周三晚上放风筝');
});

it('gives a reading all its weeklies, and its address only as a link', () => {
  expect(byType('reading')).toMatchObject({
    weeklies: ['2023-01-06', '2022-03-04'],
    link: 'https://example.com/kite?id=845',
    answer: '',
  });
});

it('holds no address in any searchable text', () => {
  for (const { title, question, answer, extra } of documents) {
    expect([title, question, answer, extra].join(' ')).not.toMatch(/https?:|example\.com/);
  }
});
