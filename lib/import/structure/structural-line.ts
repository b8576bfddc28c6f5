import type { Paragraph } from 'mdast';
import { answerMarker } from '../question/answer-marker.ts';
import { type KnownProject, startsClosing } from '../question/closing-line.ts';
import { type Line, joinLines, linesOf } from '../tree/lines.ts';
import { isOwnLine } from '../question/head.ts';
import { readAnnouncement } from '../release/announcement.ts';
import { boldHeading } from './sections.ts';

/** What finding structure needs besides the tree. */
export interface StructureContext {
  /** Lines of the source, for telling quoted lines from lazy ones. */
  rows: readonly string[];
  isKnown: KnownProject;
}

/** Whether a line opens a part of the structure. */
export function isStructural(
  lines: readonly Line[],
  index: number,
  context: StructureContext,
): boolean {
  const line = lines[index];
  if (!line) return false;
  if (answerMarker(line.nodes) > 0) return true;
  if (isOwnLine(line)) return true;
  if (readAnnouncement(line) !== null) return true;
  if (boldHeading(joinLines([line])) !== null) return true;
  return startsClosing(lines, index, context.isKnown);
}

/** Cuts a paragraph so that every structural line starts one, and heads end theirs. */
export function cutParagraph(node: Paragraph, context: StructureContext): Paragraph[] {
  const lines = linesOf(node);
  const cuts = lines.flatMap((_, index) =>
    index > 0 && isStructural(lines, index, context) ? [index] : [],
  );
  // A head or a bold heading ends with its line, whatever follows directly below.
  for (const [index, line] of lines.entries()) {
    const head = isOwnLine(line) || boldHeading(joinLines([line])) !== null;
    if (head && index + 1 < lines.length) cuts.push(index + 1);
  }
  if (cuts.length === 0) return [node];
  const starts = [0, ...new Set(cuts)].sort((a, b) => a - b);
  return starts.map((start, index) => joinLines(lines.slice(start, starts[index + 1])));
}
