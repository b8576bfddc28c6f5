import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { placesIn } from '../../read/places.ts';
import { addressSlips } from './addresses.ts';
import { codeSlips } from './code.ts';
import { footnoteSlips } from './footnotes.ts';
import { linkSlips } from './links.ts';
import { markSlips } from './marks.ts';
import { noteFindings } from './notes.ts';
import { runningText } from './running-text.ts';
import type { Slip } from './slip.ts';
import { structureFindings } from './structure.ts';
import { tableSlips } from './tables.ts';

const SLIPS: readonly Slip[] = [
  ...footnoteSlips,
  ...linkSlips,
  ...addressSlips,
  ...markSlips,
  ...codeSlips,
  ...tableSlips,
];

/**
 * Tells where the words of a file were hardly meant as Markdown takes them: where running text looks
 * like markup that did not take (at one place the first finding is enough), where markup came
 * about by accident, and what would not be shown at all.
 *
 * @param tree as parsed from the file's text, before anything in it is changed.
 */
export function checkText(tree: Root, file: VFile): void {
  checkRunningText(tree, file);
  const findings = [...structureFindings(tree, String(file)), ...noteFindings(tree)];
  for (const finding of findings) report(file, finding);
}

const RUNNING = 'running text';

/** Running text of a file that was checked (see {@link runningText}); empty where it was not. */
export function runningTextOf(file: VFile): string {
  const text = file.data[RUNNING];
  return typeof text === 'string' ? text : '';
}

function checkRunningText(tree: Root, file: VFile): void {
  const source = String(file);
  const text = runningText(source, tree);
  file.data[RUNNING] = text;
  const placeOf = placesIn(source);
  const taken = new Uint8Array(text.length);
  for (const { rule, pattern, when, problem, remedy, fix, mend } of SLIPS) {
    for (const match of text.matchAll(pattern)) {
      const margin = /^[\u0000> \t]*/.exec(match[0])?.[0].length ?? 0;
      const [from, to] = [match.index + margin, match.index + match[0].length];
      const found = { match, typed: source.slice(from, to), source };
      if (taken.subarray(from, to).includes(1)) continue;
      if (when && !when(found)) continue;
      taken.fill(1, from, to);
      const edit = fix ? { from, to, text: fix(found) } : mend?.(found);
      report(file, {
        rule,
        severity: 'warning',
        place: placeOf(from),
        problem: problem(found),
        remedy: remedy(found),
        edits: edit && [edit],
      });
    }
  }
}
