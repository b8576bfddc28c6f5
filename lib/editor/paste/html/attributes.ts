import type { Element } from 'hast';

/** Value of an attribute; empty where there is none. @param name in lower case. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** Classes of an element, as typed. */
export function classesOf(element: Element): string[] {
  return attribute(element, 'class').split(/\s+/).filter(Boolean);
}

/** Declarations of a `style` attribute by lower-case property, values in lower case; the last of a name counts. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  for (const part of attribute(element, 'style').split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    declared.set(
      part.slice(0, colon).trim().toLowerCase(),
      part
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    );
  }
  return declared;
}

const MONOSPACE =
  /monospace|consolas|courier|menlo|monaco|\bmono\b|source code pro|fira code|lucida console|andale|inconsolata/;

/** Whether a font is one of code. */
export function isMonospace(style: ReadonlyMap<string, string>): boolean {
  return MONOSPACE.test(style.get('font-family') ?? style.get('font') ?? '');
}

/** Whether a style says what becomes of line ends, and that they stay; null where it says nothing. */
export function keepsLines(style: ReadonlyMap<string, string>): boolean | null {
  const value = style.get('white-space') ?? style.get('white-space-collapse');
  return value === undefined ? null : /^(?:pre|break-spaces|preserve)/.test(value);
}
