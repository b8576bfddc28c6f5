import type { Node, Parent } from 'unist';
import type { Edit } from '#lib/site/message.ts';
import { applied } from '#lib/text/changes/edits.ts';
import { placesIn } from '../places.ts';

/**
 * A source with parts put in, so that a parser reads on where it would have stopped, and the way from
 * its offsets back to those of the source.
 */
export class Patched {
  readonly #source: string;
  readonly #edits: Edit[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Puts in an edit of the source. @returns false where one is already. */
  add(edit: Edit): boolean {
    const isThere = (one: Edit): boolean =>
      one.from === edit.from && one.to === edit.to && one.text === edit.text;
    if (this.#edits.some(isThere)) return false;
    this.#edits.push(edit);
    this.#edits.sort((a, b) => a.from - b.from);
    return true;
  }

  /** The source with its edits. */
  get text(): string {
    return applied(this.#source, this.#edits);
  }

  /** The offset in the source of one in {@link text}; inside of an edit, where that begins. */
  original(offset: number): number {
    let shift = 0;
    for (const { from, to, text } of this.#edits) {
      const begin = from + shift;
      if (offset < begin || (offset === begin && from === to)) break;
      if (offset < begin + text.length) return from;
      shift += text.length - (to - from);
    }
    return offset - shift;
  }

  /** Whether an offset of {@link text} stands in what an edit has put there. */
  isPutIn(offset: number): boolean {
    let shift = 0;
    return this.#edits.some(({ from, to, text }) => {
      const begin = from + shift;
      shift += text.length - (to - from);
      return offset >= begin && offset < begin + text.length;
    });
  }

  /** Gives every node of a tree that was parsed from {@link text} its place in the source. */
  settle(tree: Node): void {
    const placeOf = placesIn(this.#source);
    const settle = (node: Partial<Parent> & Node): void => {
      for (const point of [node.position?.start, node.position?.end]) {
        if (point?.offset === undefined) continue;
        const offset = this.original(point.offset);
        Object.assign(point, placeOf(offset), { offset });
      }
      node.children?.forEach(settle);
      const { attributes } = node as { attributes?: Node[] };
      attributes?.forEach(settle);
    };
    settle(tree);
  }
}
