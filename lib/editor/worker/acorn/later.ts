// Stands for `acorn` in the editor's worker (lib/assets aliases it). The parser of JavaScript is a third of what
// reads a weekly, and is asked only where a text has a brace or begins a line with `import` or `export`: such texts
// wait for it, others never load it.
import type { Parser as Real } from 'acorn';

let real: typeof Real | null = null;

function there(): typeof Real {
  if (!real) throw new Error('acorn was not loaded for this text');
  return real;
}

/**
 * The part of acorn that micromark's extensions for MDX use.
 * @public they import it by the name of the package.
 */
export const Parser = {
  extend: () => ({
    parse: (...args: Parameters<typeof Real.parse>) => there().parse(...args),
    parseExpressionAt: (...args: Parameters<typeof Real.parseExpressionAt>) =>
      there().parseExpressionAt(...args),
  }),
};

/** Whether reading a text may need it. Full-width braces are told by messages, which may look like ours. */
const NEEDED = /[{}]|^[ \t]*(?:import|export)\b/m;

/** Makes a text readable: loads what reading it may need. */
export async function acornFor(text: string): Promise<void> {
  if (real || !NEEDED.test(text)) return;
  const [{ Parser: plain }, { default: jsx }] = await Promise.all([
    import('acorn'),
    import('acorn-jsx'),
  ]);
  real ??= plain.extend(jsx());
}
