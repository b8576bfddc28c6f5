import type { Heading } from 'mdast';
import { type Block, cleanText, collect } from '../tree/nodes.ts';
import { areTitledLinks, isReadingList } from '../others/readings.ts';
import { type Role, roleOf } from './sections.ts';

/** The section that a heading opens. */
export interface Section {
  role: Role;
  title: string;
  /** Depth of the heading as typed. */
  depth: number;
  /** Index of the next heading. */
  end: number;
}

/**
 * Section below the heading at `index`. A section that holds nothing but lists of linked titles is
 * one of readings, whatever its heading says: recordings, jobs and articles alike.
 */
export function openSection(blocks: readonly Block[], index: number, before: Section): Section {
  const heading = blocks[index] as Heading;
  const title = cleanText(heading);
  const end = sectionEnd(blocks, index + 1);
  const own = roleOf(title);
  const inherits = own === 'other' && heading.depth > 3 && before.role === 'events';
  const role = inherits ? before.role : own;
  const below = blocks.slice(index + 1, end);
  const lists = below.length > 0 && below.every((block) => isReadingList(block));
  const free = role !== 'events' && role !== 'tasks' && !inherits;
  const articles = (lists && free && linkCount(below) > 1) || areTitledLinks(below);
  return { role: articles ? 'readings' : role, title, depth: heading.depth, end };
}

function linkCount(blocks: readonly Block[]): number {
  return blocks.flatMap((block) => collect(block, 'link')).length;
}

/** Index of the next heading from `start` on, or of the end. */
export function sectionEnd(blocks: readonly Block[], start: number): number {
  const next = blocks.findIndex((block, index) => index >= start && block.type === 'heading');
  return next < 0 ? blocks.length : next;
}
