import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import {
  NEXT_KINDS,
  type NextKind,
  countMessages,
  namedProjects,
  readFiles,
  shownPath,
} from '#lib/content/index.ts';
import { writeContribution } from '#lib/contribute/add.ts';
import { type KnownProject, settle } from '#lib/contribute/settle.ts';
import type { Sender } from '#lib/contribute/compose.ts';
import { type Answers, FIELDS, FIELD_NAMES, type Field } from '#lib/contribute/fields.ts';
import { readForm } from '#lib/contribute/form.ts';
import { diagnose } from '#lib/doctor/index.ts';
import { textReport } from '#lib/doctor/tell/text.ts';
import { errorWords } from '#lib/site/error-words.ts';
import { paths } from '#lib/site/paths.ts';
import { contentFolder } from '../content-folder.ts';
import { say, tell } from '../output.ts';

interface Options extends Record<string, string | undefined> {
  content?: string;
  fromForm?: string;
  by?: string;
  from?: string;
}

/** `weekly add <kind>`: an entry for the coming weekly, asked for step by step or given by options. */
export function addCommand(): Command {
  const command = new Command('add')
    .description(`给下一期加一条：${NEXT_KINDS.join('、')}`)
    .argument('[kind]', `种类：${NEXT_KINDS.join('、')}`)
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .option('--by <name>', '投稿人的 GitHub 用户名，周刊里会致谢')
    .option('--from <url>', '投稿的 issue 或 PR 的地址')
    .option('--from-form <file>', '从 GitHub 表单来的 issue（事件的 JSON）读，不再问');
  for (const name of FIELD_NAMES) command.option(`--${name} <text>`, labelsOf(name));
  return command.action(run);
}

function labelsOf(name: string): string {
  const labels = NEXT_KINDS.flatMap((kind) =>
    FIELDS[kind].filter((one) => one.name === name).map((one) => one.label),
  );
  return [...new Set(labels)].join('／');
}

async function run(kindName: string | undefined, options: Options): Promise<void> {
  const dir = contentFolder(options.content);
  // Of other files only the heads of projects matter.
  const { found } = await readFiles(dir, new Set());
  const projects = namedProjects(found);
  const { kind, given, sender } =
    options.fromForm === undefined
      ? await byHand(kindName, options, projects)
      : await byForm(options.fromForm);
  const { answers, missing, faults } = settle(kind, given, projects);
  if (missing.length > 0) {
    const flags = missing.map(({ name, label }) => `--${name}（${label}）`).join('、');
    throw new Error(`还缺 ${flags}：写上，或在终端里运行，一步步填`);
  }
  for (const fault of faults) tell(`没有照填：${fault}`);
  const { path, isNew } = await writeContribution(dir, kind, answers, sender);
  say(isNew ? `写好 ${shownPath(path)}` : `${shownPath(path)} 已经有了，一字不差`);
  await look(dir, shownPath(path));
}

async function byForm(file: string): Promise<{ kind: NextKind; given: Answers; sender: Sender }> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`读不了 ${file}`);
  });
  const { kind, answers, by, from } = readForm(parseJson(text, file));
  return { kind, given: answers, sender: { by, from } };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${file} 不是 JSON`);
  }
}

async function byHand(
  kindName: string | undefined,
  { by, from, ...options }: Options,
  projects: readonly KnownProject[],
): Promise<{ kind: NextKind; given: Answers; sender: Sender }> {
  const kind = NEXT_KINDS.find((one) => one === kindName);
  if (!kind)
    throw new Error(`种类写 ${NEXT_KINDS.join('、')} 之一：npm run -s weekly -- add question`);
  const found = await lookUp(kind, options, projects);
  const given: Record<string, string | undefined> = { ...options, ...found };
  const { missing } = settle(kind, given, projects);
  const isAsked = missing.length > 0 || Object.keys(found).length > 0;
  // Who gives everything that is needed is asked nothing.
  if (isAsked && process.stdin.isTTY) await askFor(kind, given, projects, found);
  return { kind, given, sender: { by, from } };
}

/** What the address of an issue, a release or an article says; where it cannot be had, nothing. */
async function lookUp(
  kind: NextKind,
  options: Answers,
  projects: readonly KnownProject[],
): Promise<Answers> {
  if (!options['issue'] && !options['url']) return {};
  const { prefill } = await import('#lib/draft/prefill.ts');
  const github = async () => {
    const { gitHubOptions, openGitHub } = await import('#lib/draft/github.ts');
    return openGitHub(gitHubOptions(process.env));
  };
  try {
    return await prefill(kind, options, { github, projects });
  } catch (cause) {
    tell(`没能从网上填好：${errorWords(cause)}`);
    return {};
  }
}

/** Asks for what was not given, and whether what was found is right. */
async function askFor(
  kind: NextKind,
  given: Record<string, string | undefined>,
  projects: readonly KnownProject[],
  found: Answers,
): Promise<void> {
  const { ask } = await import('../ask.ts');
  for (const field of FIELDS[kind]) {
    const value = found[field.name];
    if (value === undefined && given[field.name] !== undefined) continue;
    given[field.name] = await ask(field, choicesFor(field, projects), value);
  }
}

function choicesFor({ from }: Field, projects: readonly KnownProject[]) {
  if (from === 'levels') return LEVELS;
  return projects.map(({ slug, name }) => ({ value: slug, label: `${name}  ${slug}` }));
}

const LEVELS = [
  { value: 'easy', label: '简单' },
  { value: 'medium', label: '中等' },
  { value: 'hard', label: '困难' },
];

/** What the doctor says of the file, and where to see it. */
async function look(dir: string, path: string): Promise<void> {
  const { files } = await diagnose(dir, new Set([path]));
  tell(...textReport(files, () => true));
  const { errors, warnings, hints } = countMessages(files);
  say(`${errors} 处错误，${warnings} 处提醒，${hints} 处说明`);
  say(`运行 npm run dev，在 http://127.0.0.1:3000${paths.next} 看它在下一期里的样子`);
  if (errors > 0) process.exitCode = 1;
}
