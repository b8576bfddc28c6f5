import { atomsOf, type Atom } from './atoms.ts';
import type { CardFont } from './font.ts';
import { withoutEnd } from '#lib/text/edges.ts';

/** Text that is drawn at one place, without a gap inside that is not a character. */
interface Run {
  /** Distance from the line's start, in em. */
  x: number;
  text: string;
}

/** One line of text, set: lengths in em, so it serves any size. */
export interface Line {
  runs: Run[];
  width: number;
}

/** A box for text: its width in em and how many lines it holds. */
export interface TextBox {
  width: number;
  lines: number;
}

/** Marks whose ink fills only the left half of their square. */
const CLOSING = /[，。、；：？！）」』》】”’]$/u;
/** Marks whose ink fills only the right half. */
const OPENING = /^[（「『《【“‘]/u;

function setLine(atoms: readonly Atom[]): Line {
  const runs: Run[] = [];
  // The empty half of a bracket at the start hangs outside the line.
  let x = OPENING.test(atoms[0]?.text ?? '') ? -0.5 : 0;
  for (const [index, { text, gap, width }] of atoms.entries()) {
    const last = runs.at(-1);
    if (index > 0) x += gap;
    if (last && gap === 0) last.text += text;
    else runs.push({ x, text });
    x += width;
  }
  return { runs, width: x };
}

/** Fills lines greedily. The empty half of a mark may stand outside. */
function fill(atoms: readonly Atom[], width: number): Atom[][] {
  const lines: Atom[][] = [];
  let current: Atom[] = [];
  let used = 0;
  for (const atom of atoms) {
    const hanging = CLOSING.test(atom.text) ? 0.5 : 0;
    if (current.length > 0 && used + atom.gap + atom.width - hanging > width) {
      lines.push(current);
      current = [];
      used = 0;
    }
    used += (current.length > 0 ? atom.gap : 0) + atom.width;
    current.push(atom);
  }
  return current.length > 0 ? [...lines, current] : lines;
}

/** The narrowest width (to a quarter em) that needs no more lines, so that all are about as long. */
function fillEvenly(atoms: readonly Atom[], width: number): Atom[][] {
  let best = fill(atoms, width);
  for (let narrower = width - 0.25; narrower > width / 2; narrower -= 0.25) {
    const lines = fill(atoms, narrower);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}

/** How lines are broken: as they come, about as long, or behind 、 and ，only (headings). */
type Breaking = 'greedy' | 'even' | 'clauses';

/** Lines that break between clauses only. */
function fillClauses(atoms: readonly Atom[], width: number): Atom[][] {
  const clauses: Atom[][] = [[]];
  for (const atom of atoms) {
    clauses.at(-1)?.push(atom);
    if (/[、，]$/u.test(atom.text)) clauses.push([]);
  }
  const whole = clauses.flatMap((clause) => {
    const [first] = clause;
    if (!first) return [];
    const inner = clause.reduce((sum, { gap, width: own }) => sum + gap + own, -first.gap);
    return [{ clause, atom: { ...first, text: clause.at(-1)?.text ?? '', width: inner } }];
  });
  const lines = fill(
    whole.map(({ atom }) => atom),
    width,
  );
  const clauseOf = new Map(whole.map(({ atom, clause }) => [atom, clause]));
  return lines.map((line) => line.flatMap((atom) => clauseOf.get(atom) ?? []));
}

/** Sets a text in a box; null when it does not fit. */
export function setText(
  font: CardFont,
  text: string,
  { width, lines: most }: TextBox,
  breaking: Breaking = 'greedy',
): Line[] | null {
  const atoms = atomsOf(font, text, width);
  if (breaking === 'clauses') {
    const set = fillClauses(atoms, width).map(setLine);
    return set.length <= most && set.every((line) => line.width <= width + 0.5) ? set : null;
  }
  const lines = fill(atoms, width);
  if (lines.length > most) return null;
  return (breaking === 'even' ? fillEvenly(atoms, width) : lines).map(setLine);
}

/** Ends of clauses: a full-width mark, or a Latin one before a space. */
const CLAUSE_END = /[，。；：、？！]|[,.;:?!](?= )/gu;

/** The text up to its last clause's end, if that keeps most of it; else the text itself. */
function wholeClauses(text: string): string {
  const end = [...text.matchAll(CLAUSE_END)].at(-1);
  if (!end || end.index < text.length * 0.6) return text;
  return text.slice(0, end.index + (/[？！?!]/u.test(end[0]) ? 1 : 0));
}

const withEllipsis = (text: string) => `${withoutEnd(text, /[\s，。；：、,.;:（「『《【“‘([{]/)}…`;

/** Sets a text in a box, cut at the end of a clause with … when it is too long. */
export function setExcerpt(font: CardFont, text: string, box: TextBox): Line[] {
  const whole = setText(font, text, box);
  if (whole) return whole;
  const ends = atomsOf(font, text, box.width).map(({ end }) => end);
  const cutAt = (count: number) => text.slice(0, ends[count - 1] ?? 0);
  // Most words that fit, by halving: more words never need fewer lines.
  let fits = 0;
  let fails = ends.length;
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (setText(font, withEllipsis(cutAt(middle)), box)) fits = middle;
    else fails = middle;
  }
  return setText(font, withEllipsis(wholeClauses(cutAt(fits))), box) ?? [];
}
