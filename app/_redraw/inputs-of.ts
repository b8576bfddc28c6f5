import { createHash } from 'node:crypto';
import { Fragment, Suspense, isValidElement, type ReactNode } from 'react';
import { Frame } from '#app/_frame.tsx';
import type { Made } from '#app/_routes/documents.ts';

type Component = (props: Readonly<Record<string, unknown>>) => Made;

/** Hash of some values, 132 bits. @param values as JSON has them. */
export function hashOf(...values: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const value of values) hash.update(`${JSON.stringify(value) ?? ''}\0`);
  return hash.digest('base64url').slice(0, 22);
}

/**
 * What a document is made of, as one hash: all elements that its components come to, with everything that these are
 * given. The framework makes the same page of the same elements, so a page whose inputs are those of an earlier
 * build of the same sources is that build's page.
 *
 * What stands around every page (`Frame`) counts by what the page tells it. Of the content it has one line in the
 * footer, and that is put into pages that are kept (lib/redraw/span.ts).
 *
 * @param page what the page gives back; its components are functions without state, as in every document.
 * @param metadata what it says of itself.
 * @throws Error for a component of another kind.
 */
export async function inputsOf(page: Made, metadata: unknown): Promise<string> {
  const parts = new Parts();
  parts.read(page);
  return hashOf(metadata, (await parts.whole()).join('\0'));
}

/** What a page is made of, piece by piece. Waits only where a component does: a page has thousands of elements. */
class Parts {
  readonly #before: Promise<readonly string[]>[] = [];
  #last: string[] = [];

  /** All pieces, those that are waited for in their places. */
  async whole(): Promise<readonly string[]> {
    return [...(await Promise.all(this.#before)).flat(), ...this.#last];
  }

  read(node: Made): void {
    if (node === null || node === undefined || typeof node === 'boolean') return;
    if (typeof node !== 'object') this.#last.push(String(node));
    else if (node instanceof Promise) this.#wait(node);
    else if (isValidElement<Record<string, unknown>>(node)) this.#element(node.type, node.props);
    else if (Symbol.iterator in node) for (const one of node) this.read(one);
  }

  #wait(node: Promise<ReactNode>): void {
    this.#before.push(Promise.resolve(this.#last), later(node));
    this.#last = [];
  }

  #element(type: unknown, props: Readonly<Record<string, unknown>>): void {
    if (typeof type === 'function' && type !== Frame) {
      this.read((type as Component)(props));
      return;
    }
    const { children, ...own } = props;
    if (type === Suspense) {
      this.#last.push('<Suspense');
      this.read(own['fallback'] as ReactNode);
    } else this.#last.push(`<${nameOf(type)}`, JSON.stringify(own));
    this.read(children as ReactNode);
    this.#last.push('>');
  }
}

async function later(node: Promise<ReactNode>): Promise<readonly string[]> {
  const parts = new Parts();
  parts.read(await node);
  return parts.whole();
}

function nameOf(type: unknown): string {
  if (typeof type === 'string') return type;
  if (type === Frame) return 'Frame';
  if (type === Fragment) return '';
  throw new Error(
    `${String(type)} in a document: it is no element, and no component without state`,
  );
}
