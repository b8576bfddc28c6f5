import { Command } from 'commander';

/**
 * The subcommands, each in a module of its own that is loaded when it is asked for: nobody waits for
 * the search engine to have a file checked.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  add: async () => (await import('./commands/add.ts')).addCommand(),
  assemble: async () => (await import('./commands/assemble.ts')).assembleCommand(),
  book: async () => (await import('./commands/book.ts')).bookCommand(),
  check: async () => (await import('./commands/check.ts')).checkCommand(),
  draft: async () => (await import('./commands/draft.ts')).draftCommand(),
  dump: async () => (await import('./commands/dump.ts')).dumpCommand(),
  github: async () => (await import('./commands/github.ts')).githubCommand(),
  images: async () => (await import('./commands/images.ts')).imagesCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  index: async () => (await import('./commands/index.ts')).indexCommand(),
  links: async () => (await import('./commands/links.ts')).linksCommand(),
  mcp: async () => (await import('./commands/mcp.ts')).mcpCommand(),
  new: async () => (await import('./commands/new.ts')).newCommand(),
  publish: async () => (await import('./commands/publish.ts')).publishCommand(),
  search: async () => (await import('./commands/search.ts')).searchCommand(),
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
};

/**
 * The `weekly` command with the subcommand that is asked for, or with all where help is.
 * @param asked the words of the command line behind the program's name.
 */
export async function weeklyProgram(asked: readonly string[]): Promise<Command> {
  const program = new Command('weekly')
    .description('SOFA Weekly 的内容工具')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示一个命令的帮助');
  const named = Object.hasOwn(COMMANDS, asked[0] ?? '') ? COMMANDS[asked[0] ?? ''] : undefined;
  const wanted = named ? [named] : Object.values(COMMANDS);
  for (const load of wanted) program.addCommand(await load());
  return program;
}
