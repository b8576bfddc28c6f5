import type { VFile } from 'vfile';
import type { Told } from '#lib/site/message.ts';
import { toldOf } from './told.ts';

const COMMANDS = { error: 'error', warning: 'warning', hint: 'notice' } as const;

/**
 * Messages as annotations of a run on GitHub, the worst first: it shows ten of a kind.
 *
 * @returns workflow commands, one a line, in which nothing of a file can begin another.
 */
export function githubReport(files: readonly VFile[]): string[] {
  const rank = ({ severity }: Told): number => ['error', 'warning', 'hint'].indexOf(severity);
  return toldOf(files)
    .sort((a, b) => rank(a) - rank(b))
    .map((one) => {
      const place = `file=${property(one.path)},line=${one.line},col=${one.column}`;
      const words = `${one.problem}\n改法：${one.remedy}`;
      return `::${COMMANDS[one.severity]} ${place},title=${property(one.rule)}::${data(words)}`;
    });
}

/** Source: escapeData and escapeProperty of @actions/core. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
