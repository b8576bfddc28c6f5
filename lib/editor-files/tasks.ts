/** What the check calls its messages, and what VS Code does: it knows no other words than its own. */
const SEVERITIES = { 错误: 'error', 提醒: 'warning', 说明: 'info' } as const;

/**
 * Reads the first two lines of each message: `path:line:column 错误 problem [rule]` and the remedy, which
 * VS Code writes below the problem.
 */
function matchers(): object[] {
  return Object.entries(SEVERITIES).map(([word, severity]) => ({
    owner: 'weekly',
    source: 'npm run check',
    severity,
    fileLocation: ['relative', '${workspaceFolder}'],
    pattern: [
      {
        regexp: String.raw`^(.+?):(\d+):(\d+) ${word} (.+) \[([\w-]+)\]$`,
        ...{ file: 1, line: 2, column: 3, message: 4, code: 5 },
      },
      { regexp: '^ {4}(改法：.*)$', message: 1 },
    ],
  }));
}

/** Tells when a check that goes on begins again, and when it has said everything. */
const background = {
  activeOnStart: true,
  beginsPattern: String.raw`^── \d\d:\d\d:\d\d ──$`,
  endsPattern: String.raw`^\d+ 个文件`,
};

/** VS Code's tasks: the check, whose messages it lists beside the files. */
export function authorTasks(): object {
  const presentation = { reveal: 'silent', revealProblems: 'onProblem', clear: true };
  return {
    version: '2.0.0',
    tasks: [
      {
        label: '检查内容',
        detail: 'npm run check：问题列在「问题」面板里，点一下到那一行',
        ...{ type: 'shell', command: 'npm run check' },
        group: { kind: 'build', isDefault: true },
        presentation,
        problemMatcher: matchers(),
      },
      {
        label: '边写边检查',
        detail: 'npm run check -- --watch：每次保存后再检查，直到结束任务',
        ...{ type: 'shell', command: 'npm run check -- --watch' },
        isBackground: true,
        presentation,
        problemMatcher: matchers().map((matcher) => ({ ...matcher, background })),
      },
    ],
  };
}
