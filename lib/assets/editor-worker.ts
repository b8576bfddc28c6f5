// What makes the bundle of the editor's worker small: the same code as the terminal's, without what it does not need.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'acorn';
import { type Plugin, transform } from 'esbuild';
import { applied } from '#lib/text/changes/edits.ts';

/** The parser of JavaScript comes where a text needs it: a module stands for it, and loads the real one. */
export const laterAcorn: Plugin = {
  name: 'later-acorn',
  setup: (bundle) => {
    const stand = join(bundle.initialOptions.absWorkingDir ?? '', 'lib/editor/worker/acorn');
    bundle.onResolve({ filter: /^acorn(?:-jsx)?$/ }, (asked) => {
      const { path, importer, kind, resolveDir } = asked;
      if (asked.pluginData === laterAcorn) return undefined;
      if (/[/\\]later\.ts$/.test(importer)) {
        return bundle.resolve(path, { kind, resolveDir, pluginData: laterAcorn });
      }
      return { path: join(stand, path === 'acorn' ? 'later.ts' : 'no-jsx.ts') };
    });
  },
};

/** Packages that read a syntax of Markdown and write it, and their own files. */
const BOTH_WAYS = /^(?:mdast-util-(?:gfm|mdx|to-markdown)|\.)/;

/**
 * Reading gets these packages for itself: a module is in one part of a bundle with all that any part needs of it, and
 * pasting, which comes later, writes.
 */
export const readOnly: Plugin = {
  name: 'read-only',
  setup: (bundle) => {
    bundle.onResolve({ filter: BOTH_WAYS }, async (asked) => {
      const { path, importer, kind, resolveDir, namespace } = asked;
      if (asked.pluginData === readOnly) return undefined;
      if (namespace !== 'read-only' && !/[/\\]read-only\.ts$/.test(importer)) return undefined;
      const found = await bundle.resolve(path, { kind, resolveDir, pluginData: readOnly });
      return { path: found.path, errors: found.errors, namespace: 'read-only', sideEffects: false };
    });
    bundle.onLoad({ filter: /./, namespace: 'read-only' }, async ({ path }) => ({
      ...{ contents: await readFile(path, 'utf8'), loader: 'js', resolveDir: dirname(path) },
    }));
  },
};

/** What rules say for the guide only. */
const GUIDE_ONLY = new Set(['asks', 'why', 'wrong', 'right']);

/** Takes the guide's part out of rules, half of their bytes: what they look for and what they answer stays. */
export const rulesOnly: Plugin = {
  name: 'rules-only',
  setup: (bundle) =>
    bundle.onLoad({ filter: /[/\\]lib[/\\]doctor[/\\]rules[/\\][\w-]+\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts' });
      return { contents: withoutProperties(code, GUIDE_ONLY), loader: 'js' };
    }),
};

/** A module without some properties of the objects that it declares. */
function withoutProperties(code: string, names: ReadonlySet<string>): string {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const cut = body
    .map((node) => (node.type === 'ExportNamedDeclaration' ? node.declaration : node))
    .flatMap((node) => (node?.type === 'VariableDeclaration' ? node.declarations : []))
    .flatMap(({ init }) => (init?.type === 'ObjectExpression' ? init.properties : []))
    .filter(
      (one) => one.type === 'Property' && one.key.type === 'Identifier' && names.has(one.key.name),
    )
    .map(({ start, end }) => ({ from: start, to: code[end] === ',' ? end + 1 : end, text: '' }));
  return applied(code, cut);
}
