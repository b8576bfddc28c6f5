import type { Element, ElementContent } from 'hast';

/** How words of a line are marked. */
export interface Marks {
  bold: boolean;
  italic: boolean;
  struck: boolean;
  /** `tag`: the page says that it is code; `font`: it only looks like it. */
  code: 'tag' | 'font' | null;
  /** Words beneath a picture. `tag`: the page says so; `look`: small or pale in the middle, as articles set them. */
  caption: 'tag' | 'look' | null;
  /** Address that the words lead to. */
  href: string | null;
}

/** A piece of a line. */
export type Run =
  | { kind: 'text'; value: string; marks: Marks }
  | { kind: 'picture'; url: string; alt: string; marks: Marks }
  | { kind: 'break' };

type Words = Extract<Run, { kind: 'text' }>;

export const PLAIN: Marks = {
  ...{ bold: false, italic: false, struck: false },
  ...{ code: null, caption: null, href: null },
};

const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children });

/** Outermost first. */
const LAYERS = ['bold', 'italic', 'struck', 'href'] as const;
type Layer = (typeof LAYERS)[number];

/**
 * Words of one line as the fewest elements that mark them: `<a>`, `<strong>`, `<em>`, `<del>`, `<code>`, `<img>`,
 * `<br>`. However often pages repeat a mark, break it off or set it around nothing, it comes once, closes to the
 * words, and is around words only.
 */
export function inlineOf(runs: readonly Run[]): ElementContent[] {
  return layered(settled(runs), LAYERS);
}

/** Whether runs show nothing. */
export function isBlank(runs: readonly Run[]): boolean {
  return runs.every(
    (run) => run.kind === 'break' || (run.kind === 'text' && run.value.trim() === ''),
  );
}

/** Marks of white space and of lone punctuation go, breaks at the edges as well; neighbours that are alike join. */
function settled(runs: readonly Run[]): Run[] {
  const split = joined(runs).flatMap((run): Run[] => {
    return run.kind === 'text' ? withoutMarkedSpace(run) : [run];
  });
  return trimmed(bridged(split));
}

function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  let values: string[] = [];
  for (const [at, run] of runs.entries()) {
    if (run.kind !== 'text') {
      made.push(run);
      continue;
    }
    values.push(run.value);
    const next = runs[at + 1];
    if (next?.kind === 'text' && isSame(next.marks, run.marks)) continue;
    const value = values.join('').replace(/ {2,}/g, ' ');
    values = [];
    if (value !== '') made.push({ ...run, value });
  }
  return made;
}

function isSame(one: Marks, other: Marks): boolean {
  return LAYERS.every((layer) => one[layer] === other[layer]) && one.code === other.code;
}

/** `**word **` is no bold: white space at an edge stands outside of its mark. */
function withoutMarkedSpace(run: Words): Words[] {
  const { value, marks } = run;
  const core = value.trim();
  if (core === '') return [{ ...run, value: ' ', marks: { ...PLAIN, href: null } }];
  if (isSame(marks, PLAIN)) return [run];
  // What is bold or struck and only a comma is nothing that was meant.
  const kept: Marks = isWord(run) ? marks : { ...PLAIN, href: marks.href };
  const blank = (is: boolean): Words[] => (is ? [{ kind: 'text', value: ' ', marks: PLAIN }] : []);
  return [
    ...blank(/^\s/.test(value)),
    { kind: 'text', value: core, marks: kept },
    ...blank(/\s$/.test(value)),
  ];
}

/** Whether a run says something: letters, numbers, or code. */
function isWord(run: Words): boolean {
  return run.marks.code !== null || /[\p{L}\p{N}]/u.test(run.value);
}

/** A space or a comma between two pieces of one mark belongs to it. */
function bridged(runs: readonly Run[]): Run[] {
  const behind = nearestWords([...runs].reverse()).reverse();
  const before = nearestWords(runs);
  return runs.map((run, at): Run => {
    const [left, right] = [before[at], behind[at]];
    if (run.kind !== 'text' || isWord(run) || !left || !right) return run;
    const shared = (layer: Exclude<Layer, 'href'>) => left.marks[layer] && right.marks[layer];
    const href = left.marks.href === right.marks.href ? left.marks.href : run.marks.href;
    const marks = { bold: shared('bold'), italic: shared('italic'), struck: shared('struck') };
    return { ...run, marks: { ...PLAIN, ...marks, href } };
  });
}

/** For each run the nearest one before it that says something, on the same line. */
function nearestWords(runs: readonly Run[]): (Words | null)[] {
  let nearest: Words | null = null;
  return runs.map((run) => {
    const found = nearest;
    if (run.kind !== 'text') nearest = null;
    else if (isWord(run)) nearest = run;
    return found;
  });
}

function trimmed(runs: readonly Run[]): Run[] {
  const isSpace = (run: Run | undefined): boolean =>
    run?.kind === 'break' || (run?.kind === 'text' && run.value.trim() === '');
  let from = 0;
  let to = runs.length;
  while (from < to && isSpace(runs[from])) from += 1;
  while (to > from && isSpace(runs[to - 1])) to -= 1;
  return runs.slice(from, to).map((run, at, all): Run => {
    if (run.kind !== 'text' || run.marks.code !== null) return run;
    const start = at === 0 || all[at - 1]?.kind === 'break' ? run.value.trimStart() : run.value;
    const isEnd = at === all.length - 1 || all[at + 1]?.kind === 'break';
    return { ...run, value: isEnd ? start.trimEnd() : start };
  });
}

function layered(runs: readonly Run[], layers: readonly Layer[]): ElementContent[] {
  const [layer, ...rest] = layers;
  if (layer === undefined) return runs.map(leafOf);
  const made: ElementContent[] = [];
  for (let at = 0; at < runs.length;) {
    const value = markOf(runs[at], layer);
    let end = at + 1;
    while (end < runs.length && markOf(runs[end], layer) === value) end += 1;
    const inner = layered(runs.slice(at, end), rest);
    if (value === null || value === false) made.push(...inner);
    else made.push(wrapped(layer, inner, value));
    at = end;
  }
  return made;
}

function markOf(run: Run | undefined, layer: Layer): string | boolean | null {
  if (!run || run.kind === 'break') return layer === 'href' ? null : false;
  // A picture is neither bold nor struck.
  if (run.kind === 'picture' && layer !== 'href') return false;
  return run.marks[layer];
}

function wrapped(layer: Layer, inner: ElementContent[], value: string | true): Element {
  if (layer === 'href') return element('a', inner, { href: String(value) });
  return element({ bold: 'strong', italic: 'em', struck: 'del' }[layer], inner);
}

function leafOf(run: Run): ElementContent {
  if (run.kind === 'break') return element('br', []);
  if (run.kind === 'picture') return element('img', [], { src: run.url, alt: run.alt });
  const text: ElementContent = { type: 'text', value: run.value };
  return run.marks.code ? element('code', [text]) : text;
}
