import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { VFileMessage } from 'vfile-message';
import { checkWeekly } from '#lib/content/index.ts';
import { report } from '#lib/site/message.ts';
import { keepLines } from './repair/line-breaks.ts';
import { tidy } from './repair/tidy.ts';
import { type Block, cleanText, collect, paragraph, text, textOf } from './tree/nodes.ts';
import type { Counts, SourcePost } from './types.ts';
import { withFingerprint } from './write/fingerprint.ts';
import { readBack, serialise } from '#lib/mdx/write/serialise.ts';

/** Times that what does not pass is made plainer: components, then blocks, then all. */
const ATTEMPTS = 4;
/** Most characters of a paragraph of text that no parser could read otherwise. */
const PIECE = 500;

const KINDS: Readonly<Record<string, keyof Counts>> = {
  Question: 'questions',
  Release: 'releases',
  Event: 'events',
  Task: 'tasks',
};

/**
 * The blocks of a weekly in a form that passes the content check, whatever the post was. What does
 * not pass becomes text, with a message: first the component, then the block, at last everything.
 *
 * @param counts what became text is taken out.
 * @returns the blocks, tidied.
 */
export function verified(blocks: readonly Block[], post: SourcePost, counts: Counts): Block[] {
  let current = tidied(blocks);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const body = serialise({ type: 'root', children: current });
    const errors = checkWeekly(post.date, fileOf(post, body));
    if (errors.length === 0) return current;
    const wrong = attempt < ATTEMPTS ? wrongBlocks(current, body, errors) : null;
    for (const index of wrong?.keys() ?? []) reportText(post, current[index], wrong?.get(index));
    if (!wrong) reportText(post, undefined, errors[0]);
    current = tidied(
      current.flatMap((block, index): Block[] => {
        if (wrong && !wrong.has(index)) return [block];
        count(block, counts);
        return block.type === 'mdxJsxFlowElement' && wrong ? unwrapped(block) : pieces(block);
      }),
    );
  }
  return current;
}

function tidied(blocks: readonly Block[]): Block[] {
  const root: Root = structuredClone({ type: 'root', children: [...blocks] });
  tidy(root);
  keepLines(root);
  return root.children;
}

function fileOf({ title, date }: Pick<SourcePost, 'title' | 'date'>, body: string): string {
  return withFingerprint({ title: title.trim() || date, date }, body);
}

/**
 * The blocks that errors are about, with the first error of each. Null where it cannot be told: then
 * all are.
 */
function wrongBlocks(
  blocks: readonly Block[],
  body: string,
  errors: readonly VFileMessage[],
): Map<number, VFileMessage> | null {
  const found = new Map<number, VFileMessage>();
  const places = placesIn(body);
  if (places?.length !== blocks.length) return null;
  // The file starts with its frontmatter; errors are counted from its first line.
  const head = fileOf({ title: '-', date: '2000-01-01' }, '').split('\n').length - 1;
  for (const error of errors) {
    const line = (error.line ?? 0) - head;
    const index = places.findIndex(([start, end]) => line >= start && line <= end);
    if (index < 0) return null;
    if (!found.has(index)) found.set(index, error);
  }
  return found;
}

/** First and last line of every block of a body, or null where MDX cannot read it. */
function placesIn(body: string): [number, number][] | null {
  try {
    return readBack(body).children.map(({ position }) => [
      position?.start.line ?? 0,
      position?.end.line ?? 0,
    ]);
  } catch {
    return null;
  }
}

function count(block: Block, counts: Counts): void {
  if (block.type !== 'mdxJsxFlowElement') return;
  const kind = KINDS[block.name ?? ''];
  if (kind) counts[kind] -= 1;
}

/** What a component holds, below the words of its attributes. */
function unwrapped({ attributes, children }: MdxJsxFlowElement): Block[] {
  const words = attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const said = words.length > 0 ? [paragraph([text(words.join(' '))])] : [];
  const inner = children.flatMap((child) =>
    child.type === 'mdxJsxFlowElement' ? unwrapped(child) : [child],
  );
  return [...said, ...inner];
}

/** The visible words of a block, in paragraphs that every parser can read; then its addresses. */
function pieces(block: Block): Block[] {
  if (block.type === 'mdxJsxFlowElement') return unwrapped(block).flatMap(pieces);
  const lines = textOf(block).split('\n');
  const cut = lines.flatMap((line) => line.match(new RegExp(`.{1,${PIECE}}`, 'gsu')) ?? []);
  const urls = [...collect(block, 'link'), ...collect(block, 'image')].map(({ url }) => url);
  return [
    ...cut.filter((piece) => piece.trim() !== '').map((piece) => paragraph([text(piece)])),
    ...urls.map((url) => paragraph([{ type: 'link', url, children: [text(url)] }])),
  ];
}

function reportText(
  { file }: SourcePost,
  block: Block | undefined,
  error: VFileMessage | undefined,
): void {
  const words = block ? cleanText(block).slice(0, 20) : '';
  report(file, {
    rule: 'import-kept-as-text',
    severity: 'warning',
    place: block,
    problem: `${words ? `「${words}」` : '这一篇'}照格式写不出来（${error?.reason ?? ''}），保留成了文字`,
    remedy: '按提示改原文再导入，或在导入后的文件里手工整理',
  });
}
