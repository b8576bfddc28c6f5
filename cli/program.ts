import { Command } from 'commander';
import { checkCommand } from './commands/check.ts';
import { dumpCommand } from './commands/dump.ts';
import { importCommand } from './commands/import.ts';
import { searchCommand } from './commands/search.ts';

/** The `weekly` command with all its subcommands. */
export function weeklyProgram(): Command {
  return new Command('weekly')
    .description('SOFA Weekly 的内容工具')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示一个命令的帮助')
    .addCommand(checkCommand())
    .addCommand(dumpCommand())
    .addCommand(importCommand())
    .addCommand(searchCommand());
}
