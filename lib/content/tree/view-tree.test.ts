import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { element } from '#lib/mdx/elements.ts';
import { release } from '../views/test-support/model.ts';
import { weeklyViewTree } from './view-tree.ts';

const text = (value: string) => ({
  type: 'paragraph' as const,
  children: [{ type: 'text' as const, value }],
});

test("of questions and releases the tree says only the id, all else is the model's", () => {
  const tree: Root = {
    type: 'root',
    children: [
      element('Question', { asker: '甲', project: 'mosn', issue: '12', status: 'outdated' }, [
        text('问？'),
      ]),
      element('Release', { project: 'mosn' }, [text('没有版本号')]),
      element('Release', { project: 'mosn', version: '1.0.0', url: 'https://a.example/' }, []),
      element('Question', { id: 'own-id' }, [text('问？')]),
      element('Release', { project: 'mosn', version: '1.0.0' }, []),
    ],
  };
  const one = release('mosn', '1.0.0', '2020-05-01');
  const releases = [
    { ...one, id: 'mosn-1.0.0' },
    { ...one, id: 'mosn-1.0.0-2020-05-01' },
  ];
  const { children } = weeklyViewTree(tree, { date: '2020-05-01', releases, events: [] });
  const attributes = children.map((node) =>
    node.type === 'mdxJsxFlowElement'
      ? node.attributes.map((one) => ('name' in one ? [one.name, one.value] : one))
      : node,
  );
  expect(attributes).toEqual([
    [['id', '2020-05-01-1']],
    [],
    [['id', 'mosn-1.0.0']],
    [['id', 'own-id']],
    [['id', 'mosn-1.0.0-2020-05-01']],
  ]);
});

test('an event says what its weekly announces, and the id by which the model knows it', () => {
  const said = { title: '例会', date: '2031-04-16', was: '2031-04-09' };
  const tree: Root = {
    type: 'root',
    children: [element('Event', { title: '无日' }, []), element('Event', said, [text('议程')])],
  };
  const dated = { ...said, id: '2031-04-09-abc', weekly: '2031-04-11', cancelled: false };
  const rest = { time: null, place: null, url: null, project: null, text: '议程' };
  const events = [
    { ...dated, ...rest, id: null, title: '无日', date: null, was: null },
    { ...dated, ...rest },
  ];
  const { children } = weeklyViewTree(tree, { date: '2031-04-11', releases: [], events });
  expect(children).toEqual([
    element('Event', { title: '无日' }, []),
    element('Event', { id: '2031-04-09-abc', ...said }, [text('议程')]),
  ]);
});
