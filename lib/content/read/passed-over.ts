import { dayOf } from '#lib/site/fields.ts';
import type { Finding } from '#lib/site/message.ts';
import { asciiForm } from '#lib/text/width.ts';

/** The folders whose files are read: weeklies, projects, contributions for the coming weekly. */
export type FolderKind = 'weekly' | 'projects' | 'next';

/** What systems and editors leave beside files: nothing that an author wrote. */
const LEFT_BESIDE =
  /^(?:\._.*|\.#.*|#.*#|~\$.*|\.[^.]+|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__macosx|4913)$|\.sw[a-p]$|^\.nfs/i;
/** Endings of what an editor or a merge puts aside. */
const PUT_ASIDE = /(?:~|\.(?:orig|bak|rej|old|tmp|save))$/i;
/** `x 2.mdx`, `x (1).mdx`, `x - 副本.mdx`, `x copy.mdx`, and what file synchronisation makes. */
const COPY =
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- A file name has 255 bytes at most.
  /^(.+?)(?: \d+| ?[(（]\d+[)）]|[ _-]+(?:copy|副本|拷贝|备份)(?: ?[(（]?\d+[)）]?)?|[ ._-]+\(?[^/]*conflict[^/]*)\.mdx$/i;
/** Endings that people give to text. */
const TEXT = /\.(?:mdx?|markdown|mdown|mkd|mdx?\.txt|mdx\w{1,4})\s*$/i;
const LOOSE_TEXT = /\.(?:txt|docx?|rtf|html?|org|rst)$/i;
/** Files that stand in any folder for people, not for the site. */
const FOR_PEOPLE = /^(?:readme|license|notice|contributing|changelog)\b/i;

const name = (problem: string, remedy: string, severity?: 'warning'): Finding => ({
  ...{ rule: 'file-name', problem, remedy },
  ...(severity && { severity }),
});

/**
 * Why a file of a folder is not read.
 *
 * @param file its name.
 * @param siblings all names of the folder.
 * @returns `read` for a content file; null for what nobody wrote; else what to tell its author.
 */
export function passOver(
  file: string,
  kind: FolderKind,
  siblings: ReadonlySet<string>,
): Finding | 'read' | null {
  if (LEFT_BESIDE.test(file)) return null;
  if (PUT_ASIDE.test(file)) return putAside(file, siblings);
  if (file.startsWith('.')) {
    return name(`文件名以 . 开头，不会读：${file}`, `改名为 ${file.replace(/^\.+/, '')}`);
  }
  const copied = COPY.exec(file)?.[1];
  if (copied !== undefined) {
    const problem = `像是 ${copied}.mdx 的副本，不会读`;
    return name(problem, `删掉它；不是副本的话改名为 ${renamed(copied, kind)}`);
  }
  if (file.endsWith('.mdx')) return misplaced(file, kind) ?? 'read';
  return wrongEnding(file, kind);
}

function putAside(file: string, siblings: ReadonlySet<string>): Finding | null {
  const original = file.replace(PUT_ASIDE, '');
  // An editor keeps the last version beside the file; that is no file of its own.
  if (file.endsWith('~') && siblings.has(original)) return null;
  const problem = `是编辑器或合并时留下的备份，不会读：${file}`;
  return siblings.has(original)
    ? name(problem, '用不上就删掉它', 'warning')
    : name(problem, `要用就改名为 ${original}，否则删掉`);
}

/** A weekly among the projects; a project among weeklies is known only by what it says. */
function misplaced(file: string, kind: FolderKind): Finding | null {
  const day = dayOf(file.slice(0, -'.mdx'.length));
  if (kind === 'weekly' || day === null) return null;
  return {
    rule: 'file-place',
    problem: `这个文件名是日期，像一期周刊，却放在 ${kind}/ 里`,
    remedy: `移到 weekly/${day}.mdx`,
  };
}

function wrongEnding(file: string, kind: FolderKind): Finding {
  const plain = asciiForm(file);
  const base = plain.replace(TEXT, '').replace(LOOSE_TEXT, '');
  const isText = TEXT.test(plain) && !FOR_PEOPLE.test(plain);
  const ending = /(?:\.[^.]*)$/.exec(base === plain ? plain : plain.slice(base.length))?.[0] ?? '';
  if (isText || (kind === 'weekly' && dayOf(base) !== null)) {
    const what = ending === '' ? '没有扩展名' : `的扩展名是 ${file.slice(base.length)}`;
    return name(`文件${what}，不会读：只读 .mdx`, `改名为 ${renamed(base, kind)}`);
  }
  return name(
    `${kind}/ 里只读 .mdx 文件，这个文件不会读`,
    LOOSE_TEXT.test(plain)
      ? `是内容就改名为 ${renamed(base, kind)}，否则移出 ${kind}/`
      : `移出 ${kind}/；图片放到网上，只写地址`,
    'warning',
  );
}

/** The name that a file ought to have. */
export function renamed(base: string, kind: FolderKind): string {
  if (kind === 'weekly') return `${dayOf(base) ?? 'YYYY-MM-DD'}.mdx`;
  const slug = asciiForm(base)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? '<短名>.mdx' : `${slug}.mdx`;
}

/** What to say of a file in a folder below `weekly/` or `projects/`. @param path below that folder. */
export function tooDeep(path: string, kind: FolderKind): Finding {
  const parts = path.split('/');
  const last = parts.at(-1) ?? '';
  // Hugo keeps a post as index.md in a folder of its own.
  const base = /^_?index\./i.test(last) ? (parts.at(-2) ?? '') : last;
  const stem = base.replace(TEXT, '');
  return {
    rule: 'file-place',
    problem: `放在了 ${kind}/ 下面的文件夹里，不会读`,
    remedy: `移到 ${kind}/${renamed(stem, kind)}`,
  };
}

/** True for a file that holds text for the site, by its name. */
export function isText(file: string): boolean {
  return TEXT.test(asciiForm(file)) && !LEFT_BESIDE.test(file) && !FOR_PEOPLE.test(file);
}

/** True for a folder or file that nobody wrote. */
export function isLeftBeside(file: string): boolean {
  return LEFT_BESIDE.test(file);
}
