import type { Root } from 'mdast';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { markdownOf } from '#app/_twins/from-page.ts';
import type { Ledgers, LinkRecord } from '#lib/content/types.ts';
import { question as modelQuestion, release } from '#lib/content/views/test-support/model.ts';
import { renderMdx } from '#lib/mdx/render.tsx';
import { mdxComponents } from './components.tsx';
import type { MdxContext } from './context.ts';

type Node = Root['children'][number];

const at = (path: string): string => `https://kite.example.org/${path}`;
const PATHS = ['prose', 'reading', 'mixed', 'release', 'event', 'task', 'issue', 'see'];

function ledgersOf(state: LinkRecord['state'], first: string): Ledgers {
  const date = '2026-11-16';
  const failing = state === 'gone' ? { first, last: date } : null;
  const facts = { date, state, why: '', movedTo: null, failing, history: [{ date, state }] };
  return {
    ...{ pictures: new Map(), github: new Map() },
    links: new Map(PATHS.map((path) => [at(path), { address: at(path), ...facts }])),
  };
}

const kite = modelQuestion('2023-02-24-1', {
  ...{ issueNumber: 12, issueUrl: at('issue') },
  review: { status: 'outdated', see: at('see') },
});
const context: MdxContext = {
  projects: new Map(),
  weekly: {
    date: '2023-02-24',
    questions: [kite],
    releases: [{ ...release('kite', '1.0.0', '2023-02-24'), url: at('release') }],
  },
  today: '2023-02-25',
};

function element(name: string, attributes: Record<string, string>, children: Node[]): Node {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children: children as never,
  };
}

const say = (value: string): Node => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const link = (path: string, before = ''): Node => ({
  type: 'paragraph',
  children: [
    { type: 'text', value: before },
    { type: 'link', url: at(path), children: [{ type: 'text', value: '风筝' }] },
  ],
});

const tree = (): Root => ({
  type: 'root',
  children: [
    link('prose', '见 '),
    element('Question', { id: kite.id }, [
      element('Ask', { round: '1' }, [say('线断了？')]),
      element('Answer', { round: '1' }, [say('再接上。')]),
    ]),
    element('Readings', {}, [
      element('ReadingItem', { url: at('reading') }, [say('放风筝')]),
      element('ReadingItem', { url: at('mixed') }, [link('mixed', '又见 ')]),
    ]),
    element('Release', { id: 'kite-1.0.0' }, [say('会飞')]),
    element('Event', { title: '聚会', date: '2023-02-26', url: at('event') }, []),
    element('Task', { title: '补一补', url: at('task') }, []),
  ],
});

const drawn = (more: Partial<MdxContext> = {}) =>
  renderMdx(tree(), mdxComponents({ ...context, ...more }));
const html = async (more: Partial<MdxContext> = {}): Promise<string> =>
  renderToStaticMarkup(await drawn(more));

test('wherever a page leads to a dead address it says so once, and the link stays', async () => {
  const out = await html({ ledgers: ledgersOf('gone', '2026-11-01') });
  for (const path of PATHS) {
    expect(
      out.split(`https://web.archive.org/web/${path === 'see' ? '' : '20230224/'}${at(path)}"`),
      path,
    ).toHaveLength(2);
    expect(out, path).toContain(`href="${at(path)}"`);
  }
  expect(out.match(/此链接已失效（2026-11 查）/g)).toHaveLength(PATHS.length);
});

test('what lives, has moved, or has failed for less than a week looks as without a ledger', async () => {
  const plain = await html();
  for (const ledgers of [
    ledgersOf('ok', ''),
    ledgersOf('moved', ''),
    ledgersOf('refused', ''),
    ledgersOf('gone', '2026-11-10'),
  ]) {
    expect(await html({ ledgers })).toBe(plain);
  }
});

test('the page as Markdown says it as well', async () => {
  const twin = JSON.stringify(
    await markdownOf(await drawn({ ledgers: ledgersOf('gone', '2026-11-01') })),
  );
  expect(twin.match(/此链接已失效/g)).toHaveLength(PATHS.length);
});
