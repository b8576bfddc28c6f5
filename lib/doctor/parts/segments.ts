import type { Examined } from '../rule.ts';

/** A piece of running text on one line, without markup in it. */
export interface Segment {
  text: string;
  /** Its offset in the source. */
  at: number;
}

/** The pieces of a file's running text: what readers see as words, cut at markup and line ends. */
export function segmentsOf({ running }: Examined): Segment[] {
  return [...running.matchAll(/[^\u0000\u0001\n]+/g)].map(({ 0: text, index }) => ({
    text,
    at: index,
  }));
}
