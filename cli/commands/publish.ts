import { extname, join, relative, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type * as z from 'zod';
import {
  CHANNELS,
  CHANNEL_NAMES,
  type Channel,
  type MailAddresses,
  type Picture,
  type Published,
  type PublishedFile,
  publish,
} from '#lib/channels/publish/index.ts';
import { writePublished } from '#lib/channels/publish/folder.ts';
import { readyMail, sendMail, serverName } from '#lib/channels/publish/mail/send.ts';
import type { Content } from '#lib/content/index.ts';
import type { Weekly } from '#lib/content/types.ts';
import { type CoverShape, coverFiles } from '#lib/share/cards/covers/files.ts';
import { coverPng } from '#lib/share/cards/covers/cover.ts';
import { localWarning } from '#lib/site/site-address.ts';
import { errorWords } from '#lib/site/error-words.ts';
import { readKeptFile } from '#lib/site/files/kept-file.ts';
import { pictureTypes } from '#lib/site/picture-types.ts';
import { addressesField, environment, smtpField, unsubscribeField } from '#lib/site/env.ts';
import { contentFolder, usableContent } from '../content-folder.ts';
import { dayArgument } from '../day-argument.ts';
import { say, tell } from '../output.ts';

interface Options {
  to: string[];
  out?: string;
  force?: boolean;
  content?: string;
  from?: string;
  mailTo?: string;
  unsubscribe?: string;
  smtp?: string | true;
  dryRun?: boolean;
}

/** `weekly publish <date> --to <channels>`: a weekly as other platforms take it, checked. */
export function publishCommand(): Command {
  return new Command('publish')
    .description('把一期周刊做成公众号、掘金、知乎、GitHub 和邮件的成品，并检查')
    .argument('<date>', '哪一期，如 2024-03-08；latest 是最近一期', dateArgument)
    .requiredOption(
      '--to <channels>',
      `发到哪里：${CHANNELS.join('、')} 或 all；几个之间用逗号，也可以写几次`,
      (text, before: string[] = []) => [...before, ...text.split(/[,，]/)],
    )
    .option('--out <dir>', '写到哪个文件夹（默认 .cache/publish/<日期>）')
    .option('--force', '文件夹里有同名的、别人写的或改过的文件时，也写')
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .option('--from <address>', '邮件由谁寄（默认 MAIL_FROM）', argument(addressesField))
    .option('--mail-to <addresses>', '邮件寄给谁（默认 MAIL_TO）', argument(addressesField))
    .option(
      '--unsubscribe <url>',
      '在哪里退订（默认 MAIL_UNSUBSCRIBE）',
      argument(unsubscribeField),
    )
    .option('--smtp [url]', '把邮件交给这个服务器寄出（默认 SMTP_URL）')
    .option('--dry-run', '只演练：说会写什么、寄给谁，不写也不寄')
    .addHelpText('after', NOTES)
    .action(run);
}

const NOTES = `
成品都写成文件。同名的文件是这个命令自己写的，就换成新的；别的不动，除非写 --force。
没有 --smtp 不会寄任何东西。密码写在环境变量 SMTP_URL 里，别写在命令里。
有一项检查没过，退出码是 1，文件照写，邮件不寄。`;

function dateArgument(text: string): string {
  return text === 'latest' ? text : dayArgument(text);
}

/** What a field reads as an argument of a command. */
function argument(field: z.ZodType<string>): (text: string) => string {
  return (text) => {
    const read = field.safeParse(text);
    if (!read.success) throw new InvalidArgumentError(read.error.issues[0]?.message ?? '不对');
    return read.data;
  };
}

async function run(asked: string, options: Options): Promise<void> {
  const channels = channelsOf(options.to);
  const smtp = smtpOf(options, channels);
  const content = await usableContent(options.content);
  const weekly = weeklyOf(asked, content);
  tellAddress(smtp !== null && !options.dryRun);
  const addresses = addressesOf(options);
  const made: Published[] = [];
  for (const channel of channels) {
    const one = await publish(content, channel, weekly.date, environment.siteUrl, addresses);
    if (one) made.push(one);
  }
  const covers = channels.includes('wechat') ? await coversOf(content, weekly.date) : [];
  const uploads = made.flatMap(({ channel, pictures }) => (channel === 'wechat' ? pictures : []));
  const pictures = await picturesOf(uploads, contentFolder(options.content));
  made.forEach((one) => report(one, pictures));
  const folder = resolve(options.out ?? join('.cache/publish', weekly.date));
  const files = made.flatMap((one) => one.files);
  write(folder, [...files, ...covers, ...pictures.values()], options);
  const isSound = made.every(({ checks }) => checks.every(({ ok }) => ok));
  if (!isSound) process.exitCode = 1;
  const mail = made.find(({ channel }) => channel === 'email');
  if (smtp === null || !mail) return;
  if (!isSound) throw new Error('没有寄出：先改好上面带 ✗ 的');
  const source = { weekly, siteUrl: environment.siteUrl };
  await send(await readyMail(source, mail, addresses), mail.title, smtp, options.dryRun ?? false);
}

async function send(
  message: Awaited<ReturnType<typeof readyMail>>,
  title: string,
  smtp: string,
  isDry: boolean,
): Promise<void> {
  const { from, to } = message.envelope;
  const people = `由 ${from} 寄给 ${to.join('、')}`;
  if (isDry) {
    say(`会把「${title}」交给 ${serverName(smtp)}，${people}；没有寄`);
    return;
  }
  await sendMail(message, smtp);
  say(`寄出了「${title}」：${serverName(smtp)} 收下，${people}`);
}

/** @throws Error that names the channels there are. */
function channelsOf(names: readonly string[]): Channel[] {
  const asked = names.map((name) => name.trim()).filter(Boolean);
  const unknown = asked.filter((name) => name !== 'all' && !CHANNELS.some((one) => one === name));
  if (unknown.length > 0 || asked.length === 0) {
    const list = CHANNELS.map((one) => `${one}（${CHANNEL_NAMES[one]}）`).join('、');
    throw new Error(`没有 ${unknown.join('、') || '写'} 这个渠道；可以写 ${list}，或 all`);
  }
  return CHANNELS.filter((channel) => asked.includes('all') || asked.includes(channel));
}

function smtpOf({ smtp }: Options, channels: readonly Channel[]): string | null {
  if (smtp === undefined) return null;
  if (!channels.includes('email')) throw new Error('--smtp 只寄邮件：在 --to 里加上 email');
  const url = smtp === true ? environment.smtpUrl : smtp;
  // Not an argument's own check: that one repeats what was written, and here it holds a password.
  const read = smtpField.safeParse(url);
  if (!read.success) throw new Error(`--smtp：${read.error.issues[0]?.message ?? '不对'}`);
  if (!url) throw new Error('不知道交给哪个服务器：设置 SMTP_URL=smtp://用户名:密码@主机:端口');
  return url;
}

/** @throws Error that names the latest one where there is none of this date. */
function weeklyOf(asked: string, { model: { weeklies } }: Content): Weekly {
  const [latest] = weeklies;
  if (!latest) throw new Error('内容目录里一期周刊也没有');
  const found = asked === 'latest' ? latest : weeklies.find(({ date }) => date === asked);
  if (found) return found;
  throw new Error(`没有 ${asked} 这一期；最近一期是 ${latest.date}，写 latest 也行`);
}

/** Links that only this computer can open are no use to readers, and a mail cannot be taken back. */
function tellAddress(isSent: boolean): void {
  const said = localWarning(environment.siteUrl);
  if (said === null) return;
  if (isSent) throw new Error(said);
  tell(said);
}

function addressesOf({ from, mailTo, unsubscribe }: Options): MailAddresses {
  const { mail } = environment;
  return {
    from: from ?? mail.from,
    to: mailTo ?? mail.to,
    unsubscribe: unsubscribe ?? mail.unsubscribe,
  };
}

async function coversOf({ model }: Content, date: string): Promise<PublishedFile[]> {
  const covers: PublishedFile[] = [];
  for (const shape of Object.keys(coverFiles) as CoverShape[]) {
    const body = (await coverPng(model, date, shape)) ?? new Uint8Array();
    covers.push({ name: coverFiles[shape].file, type: 'image/png', body });
  }
  return covers;
}

/** Pictures to upload that the vault has, as files to pick in the platform's editor, by their numbers. */
async function picturesOf(
  uploads: readonly Picture[],
  content: string,
): Promise<Map<number, PublishedFile>> {
  const files = new Map<number, PublishedFile>();
  for (const { number, file } of uploads) {
    const body = file === undefined ? null : await readKeptFile(content, file);
    if (file === undefined || body === null) continue;
    const ending = extname(file);
    const type = pictureTypes[ending] ?? '';
    files.set(number, { name: `wechat-${number}${ending}`, type, body });
  }
  return files;
}

/** What is copied where, in a line each. */
const NEXT: Readonly<Record<Channel, string>> = {
  wechat:
    '用浏览器打开 wechat-preview.html，全选复制，贴进公众号编辑器；两张封面是 wechat-cover*.png',
  juejin: '在掘金新建文章，导入 juejin.md',
  zhihu: '在知乎写文章，导入 zhihu.md',
  github: '把 github.md 贴进 GitHub 的 release 或 discussion',
  email: '用邮件程序打开 email.eml，看过再寄；或加上 --smtp',
};

function report(
  { channel, title, digest, pictures, checks }: Published,
  files: ReadonlyMap<number, PublishedFile>,
): void {
  say(`${CHANNEL_NAMES[channel]}`, `  标题：${title}`, `  摘要：${digest}`);
  for (const { ok, says } of checks) say(`  ${ok ? '✓' : '✗'} ${says}`);
  if (channel === 'wechat') {
    for (const { number, url, where } of pictures) {
      say(`  上传图 ${number}，放在${where}：${files.get(number)?.name ?? url}`);
    }
  }
  say(`  接着：${NEXT[channel]}`);
}

/** @throws Error that names the files in the way; then nothing has been written. */
function write(folder: string, files: readonly PublishedFile[], options: Options): void {
  const shown = relative(process.cwd(), folder) || '.';
  const names = files.map(({ name }) => name).join('、');
  if (options.dryRun) {
    say(`会写 ${files.length} 个文件到 ${shown}：${names}`);
    return;
  }
  const { foreign } = written(folder, files, options.force ?? false);
  if (foreign.length > 0) {
    throw new Error(
      `没有写：${shown} 里的 ${foreign.join('、')} 不是这个命令写的，或者后来改过。换一个 --out，或加上 --force`,
    );
  }
  say(`写了 ${files.length} 个文件到 ${shown}：${names}`);
}

function written(
  folder: string,
  files: readonly PublishedFile[],
  force: boolean,
): ReturnType<typeof writePublished> {
  try {
    return writePublished(folder, files, force);
  } catch (cause) {
    throw new Error(`写不进 ${folder}：${errorWords(cause)}。换一个 --out`, { cause });
  }
}
