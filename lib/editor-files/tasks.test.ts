import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { textReport } from '#lib/doctor/tell/text.ts';
import { report } from '#lib/site/message.ts';
import { authorTasks } from './tasks.ts';

const matcherSchema = z.object({
  severity: z.string(),
  pattern: z.tuple([
    z.object({ regexp: z.string(), file: z.literal(1), line: z.literal(2), code: z.literal(5) }),
    z.object({ regexp: z.string(), message: z.literal(1) }),
  ]),
  background: z.object({ beginsPattern: z.string(), endsPattern: z.string() }).optional(),
});
const { tasks } = z
  .object({
    tasks: z.array(z.object({ command: z.string(), problemMatcher: z.array(matcherSchema) })),
  })
  .parse(authorTasks());

/** Three messages, one of each degree, as the check prints them. */
function printed(): string[] {
  const text = '一\n二\n三\n四\n五\n六\n这里七\n';
  const file = new VFile({ path: 'content/weekly/2024-05-03.mdx', value: text });
  for (const severity of ['error', 'warning', 'hint'] as const) {
    const place = { line: 7, column: 3 };
    report(file, { rule: 'a-rule', problem: '灯会: 不对 [x]', remedy: '改成 y', place, severity });
  }
  return textReport([file], () => true);
}

test.each(tasks)('$command: every message is read, with its remedy', ({ problemMatcher }) => {
  const lines = printed();
  const found = lines.flatMap((line, at) =>
    problemMatcher.flatMap(({ severity, pattern: [first, second] }) => {
      const match = new RegExp(first.regexp).exec(line);
      const remedy = new RegExp(second.regexp).exec(lines[at + 1] ?? '');
      return match && remedy ? [[severity, ...match.slice(1), remedy[1]]] : [];
    }),
  );
  const rest = [
    'content/weekly/2024-05-03.mdx',
    '7',
    '3',
    '灯会: 不对 [x]',
    'a-rule',
    '改法：改成 y',
  ];
  expect(found).toEqual(['error', 'warning', 'info'].map((severity) => [severity, ...rest]));
});

test('the commands are scripts of this project, and watching is told from what they print', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const commands = readFileSync('cli/commands/check.ts', 'utf8');
  for (const { command, problemMatcher } of tasks) {
    expect(scripts).toHaveProperty(/^npm run (\S+)/.exec(command)?.[1] ?? '');
    for (const { background } of problemMatcher) {
      if (!background) continue;
      expect('── 09:30:00 ──').toMatch(new RegExp(background.beginsPattern));
      expect('3 个文件：1 期周刊；0 处错误').toMatch(new RegExp(background.endsPattern));
      // These are said by nothing but the command.
      expect(commands).toMatch(/`── \$\{.+\} ──`/);
      expect(commands).toMatch(/`\$\{.+\} 个文件/);
    }
  }
});
