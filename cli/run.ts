import { type Command, CommanderError } from 'commander';
import { watchOutput, sayText, tellText } from './output.ts';

/**
 * Runs the program and turns every failure into one readable line and an exit code: 1 for bad
 * content or a failed command, 2 for a wrong command line. `DEBUG=1` shows the stack.
 */
export async function run(load: () => Promise<Command>, argv: readonly string[]): Promise<void> {
  watchOutput();
  try {
    await runProgram(await load(), argv);
  } catch (cause) {
    process.exitCode = report(cause);
  }
}

async function runProgram(program: Command, argv: readonly string[]): Promise<void> {
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: sayText,
      writeErr: tellText,
      outputError: (text, write) => write(chinese(text)),
    });
    command.helpOption('-h, --help', '显示帮助');
  }
  await program.parseAsync(argv);
}

function report(cause: unknown): number {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
  const { message, stack = message } = cause instanceof Error ? cause : new Error(String(cause));
  tellText(process.env['DEBUG'] ? stack : message);
  return 1;
}

/** Commander's own words for the mistakes people make, Chinese first. */
const WORDS: readonly [RegExp, string][] = [
  [/unknown command '(.*)'/, "没有 '$1' 这个命令（unknown command）"],
  [/unknown option '(.*)'/, "没有 '$1' 这个选项（unknown option）"],
  [/missing required argument '(.*)'/, '缺少参数 $1（missing argument）'],
  [/option '(.*)' argument missing/, "选项 '$1' 缺少值（argument missing）"],
  [/required option '(.*)' not specified/, "缺少选项 '$1'（required option）"],
  [/command-argument value '(.*)' is invalid for argument '(.*)'\. (.*)/, '参数 $2 不能是 $1：$3'],
  [
    /option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\./,
    "选项 '$1' 不能是 $2，只能是 $3",
  ],
  [/option '(.*)' argument '(.*)' is invalid\. (.*)/, "选项 '$1' 不能是 $2：$3"],
  [/too many arguments.*/, '参数太多（too many arguments）'],
];

function chinese(text: string): string {
  const found = WORDS.find(([pattern]) => pattern.test(text));
  const said = found ? text.replace(...found) : text;
  return `${said.replace(/^error: /, '命令有误：').trimEnd()}\n运行 npm run -s weekly -- --help 看用法\n`;
}
