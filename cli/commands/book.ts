import { mkdirSync, statSync } from 'node:fs';
import { dirname, extname, join, parse, relative, resolve } from 'node:path';
import { Command } from 'commander';
import {
  type Book,
  bookProjects,
  bookYears,
  epubOf,
  findChromium,
  pageOf,
  printPdf,
  projectBook,
  yearBook,
} from '#lib/channels/book/index.ts';
import { type BookPictures, bookPictures } from '#lib/channels/book/pictures.ts';
import type { Content } from '#lib/content/index.ts';
import { findProject } from '#lib/content/views/weeklies.ts';
import { type BookCover, bookCoverPng } from '#lib/share/cards/covers/book.ts';
import { localWarning } from '#lib/site/site-address.ts';
import { environment } from '#lib/site/env.ts';
import { writeWhole } from '#lib/site/files/whole.ts';
import { contentFolder, usableContent } from '../content-folder.ts';
import { say, tell } from '../output.ts';

interface Options {
  year?: string;
  project?: string;
  all?: boolean;
  out?: string;
  pdf?: boolean;
  content?: string;
}

/** A book, and what its cover says it is of. */
interface Asked {
  book: Book;
  of: BookCover['of'];
}

const FOLDER = '.cache/books';

/** `weekly book`: a year's weeklies or what they have about a project as EPUB 3, and to print. */
export function bookCommand(): Command {
  return new Command('book')
    .description('把一年的周刊，或一个项目的问答和发布，做成电子书（EPUB 3）')
    .option('--year <year>', '哪一年，如 2023')
    .option('--project <slug>', '哪个项目，如 sofa-jraft')
    .option('--all', '每一年、每个项目各一本')
    .option('--out <file or dir>', `写成哪个文件，或写到哪个文件夹（默认 ${FOLDER}）`)
    .option('--pdf', '再印一份 A4 的 PDF，放在旁边；要有 Chromium')
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .addHelpText(
      'after',
      '\n图片保险库里有的图放进书里，一本最多 20 MB；别的图，书里是它的地址。同名的文件会换成新的。\n用别的 Chromium：设置 CHROMIUM_PATH。',
    )
    .action(run);
}

async function run(options: Options): Promise<void> {
  checkChoice(options);
  // Asked for before the work, not behind it.
  const chromium = options.pdf ? installedChromium() : null;
  const content = await usableContent(options.content);
  const asked = booksOf(content, options);
  tellAddress(environment.siteUrl);
  const picturesOf = bookPictures(content.ledgers.pictures, contentFolder(options.content));
  for (const { book, of } of asked) {
    const base = basePath(book, options);
    mkdirSync(dirname(base), { recursive: true });
    const cover = await bookCoverPng({ about: book.about, of });
    const pictures = await picturesOf(book);
    const { vault } = pictures;
    write(`${base}.epub`, epubOf(book, { cover, vault }), book, pictures);
    if (chromium)
      write(`${base}.pdf`, await printPdf(pageOf(book, vault), chromium), book, pictures);
  }
}

/** @throws Error unless exactly one choice is made, and `--out` fits it. */
function checkChoice({ year, project, all, out, pdf }: Options): void {
  const choices = [year, project, all].filter((one) => one !== undefined);
  if (choices.length !== 1) {
    throw new Error('做哪一本：写 --year 2023、--project sofa-jraft 或 --all，三个里写一个');
  }
  if (out === undefined || !isFile(out)) return;
  if (all) throw new Error('--all 有好几本书：--out 写一个文件夹');
  if (extname(out) === '.pdf' && !pdf) throw new Error('要印 PDF，加上 --pdf');
}

/** Whether `--out` names a book and no folder. */
function isFile(out: string): boolean {
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return ['.epub', '.pdf'].includes(extname(out)) && !isFolder;
}

/** @throws Error that says how to get one. */
function installedChromium(): string {
  const found = findChromium();
  if (found) return found;
  throw new Error(
    '没有找到 Chromium，印不了 PDF：设置 CHROMIUM_PATH，或运行 apt-get install chromium fonts-noto-cjk；不写 --pdf 就只做 EPUB',
  );
}

/** @throws Error that names what there is. */
function booksOf(content: Content, { year, project }: Options): Asked[] {
  const [years, projects] = [bookYears(content), bookProjects(content)];
  if (years.length === 0) throw new Error('内容目录里一期周刊也没有');
  if (year !== undefined && !years.includes(year)) {
    throw new Error(`没有 ${year} 年的周刊；有 ${years.join('、')}`);
  }
  if (project !== undefined && !projects.includes(project)) {
    const known = findProject(content.model, project);
    const said = known ? `${known.name} 还没有问答和发布` : `没有 ${project} 这个项目`;
    throw new Error(
      `${said}；${projects.length > 0 ? `有书的是 ${projects.join('、')}` : '有书的一个也没有'}`,
    );
  }
  const isWanted = year === undefined && project === undefined;
  const { siteUrl } = environment;
  return [
    ...years
      .filter((one) => isWanted || one === year)
      .map((one) => ({ book: yearBook(content, one, siteUrl), of: { year: one } })),
    ...projects
      .filter((one) => isWanted || one === project)
      .map((slug) => ({
        book: projectBook(content, slug, siteUrl),
        of: { slug, name: findProject(content.model, slug)?.name ?? slug },
      })),
  ].flatMap(({ book, of }) => (book ? [{ book, of }] : []));
}

/** Links that only this computer can open are no use to readers. */
function tellAddress(siteUrl: string): void {
  const said = localWarning(siteUrl);
  if (said !== null) tell(said);
}

/** Absolute path of a book's files without their endings. */
function basePath({ file }: Book, { out }: Options): string {
  if (out === undefined || !isFile(out)) return resolve(out ?? FOLDER, file);
  const { dir, name } = parse(resolve(out));
  return join(dir, name);
}

function write(
  path: string,
  bytes: Uint8Array,
  { chapters, questions }: Book,
  { held, left }: BookPictures,
): void {
  writeWhole(path, bytes, false);
  const shown = relative(process.cwd(), path);
  const pictures = held > 0 ? `，${held} 张图` : '';
  const others = left > 0 ? `（另有 ${left} 张放不下，书里是它们的地址）` : '';
  say(
    `写了 ${shown}：${bytes.length} 字节，${chapters.length} 章，${questions} 条问答${pictures}${others}`,
  );
}
