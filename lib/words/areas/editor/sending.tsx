import type { ReactNode } from 'react';
import { area, counted } from '../../dictionary.ts';

/** The view of what is sent, and what happens then. */
export const sendingWords = area({
  ready: { zh: '可以提交了', en: 'Ready to send' },
  passed: { zh: '检查通过', en: 'All checks passed' },
  unchecked: {
    zh: '检查没有启动，不知道有没有错误。仍可提交，检查会在 PR 里再跑一遍；也可以先复制内容，刷新页面再试。',
    en: 'The checks did not start, so there may be mistakes. It can be sent all the same: they run again in the pull request. Or copy the content, reload the page and try again.',
  },
  addsFile: {
    zh: '会新增一个文件，不动别的内容。',
    en: 'This adds one file and touches nothing else.',
  },
  changesFile: {
    zh: '会修改一个已有的文件，不动别的内容。',
    en: 'This changes one existing file and touches nothing else.',
  },
  nothing: {
    zh: '和已发布的一样，没有要提交的改动。',
    en: 'Nothing differs from what is published.',
  },
  added: { zh: '新增', en: 'New' },
  changed: { zh: '修改', en: 'Changed' },
  changes: { zh: '改动', en: 'Changes' },
  counts: {
    zh: (added: number, removed: number) => `加 ${added} 行，减 ${removed} 行`,
    en: (added: number, removed: number) =>
      `${counted(added, 'line')} added, ${counted(removed, 'line')} removed`,
  },
  replaced: {
    zh: '改动太多，没有逐行比较，整段列出。',
    en: 'Too much has changed for a comparison line by line: it is shown as a whole.',
  },
  moreLines: {
    zh: (count: number) => `再看 ${count} 行`,
    en: (count: number) => `Show ${counted(count, 'more line')}`,
  },
  lineAdded: { zh: '新增：', en: 'Added: ' },
  lineRemoved: { zh: '删去：', en: 'Removed: ' },
  go: { zh: '去 GitHub 提交', en: 'Continue on GitHub' },
  copyAndGo: { zh: '复制并打开 GitHub', en: 'Copy and open GitHub' },
  inNewTab: { zh: '（在新标签页打开）', en: ' (opens in a new tab)' },
  copyContent: { zh: '复制内容', en: 'Copy the content' },
  back: { zh: '回去再改', en: 'Back to editing' },
  notCopied: {
    zh: '没能复制，打开 GitHub 以前先按「复制内容」，或回到文本里手动复制。',
    en: 'Copying failed: press "Copy the content" first, or go back to the text and copy it by hand.',
  },
  pasteNew: {
    zh: '内容太长，网址里放不下。按下按钮会先复制全文；在打开的页面点一下大编辑框，粘贴。',
    en: 'The content is too long for an address. The button copies all of it first; click into the large field of the page that opens and paste.',
  },
  pasteOver: {
    zh: '打开的页面里还是旧的全文。按下按钮会先复制新的全文；在编辑框里全选（Ctrl/⌘ A），粘贴，旧的就换掉了。',
    en: 'The page that opens still holds the old text. The button copies the new one first; select all in the field there (Ctrl/⌘ A) and paste over it.',
  },
  signInFirst: {
    zh: '还没登录 GitHub 的话，先登录再按：内容较长，登录页带不过去。',
    en: 'If you are not signed in to GitHub, sign in first: this much content does not survive the sign-in page.',
  },
  why: { zh: '为什么改', en: 'Why' },
  whyHint: {
    zh: '一两句话，粘贴到 PR 的说明里，编辑核对时看',
    en: 'A sentence or two for the description of the pull request; editors read it',
  },
  copyWhy: { zh: '复制理由', en: 'Copy the reason' },
  next: { zh: '接下来', en: 'What happens next' },
  confirm: { zh: '去 GitHub 确认', en: 'Confirm on GitHub' },
  confirmFilled: {
    zh: '打开的页面已填好路径和内容。没有 fork 的话 GitHub 会替你建一个，点 Propose changes 即可。',
    en: 'The page that opens has path and content filled in. GitHub makes a fork if you have none; press Propose changes.',
  },
  confirmNew: {
    zh: '打开的页面已填好路径，内容粘贴进去。没有 fork 的话 GitHub 会替你建一个，点 Propose changes 即可。',
    en: 'The page that opens has the path filled in; paste the content. GitHub makes a fork if you have none; press Propose changes.',
  },
  confirmOver: {
    zh: '打开的是原来的文件，全选后粘贴新的全文。没有 fork 的话 GitHub 会替你建一个，点 Propose changes 即可。',
    en: 'The page that opens is the existing file; select all and paste the new text. GitHub makes a fork if you have none; press Propose changes.',
  },
  checked: { zh: '自动检查', en: 'Automatic checks' },
  checkedSays: {
    zh: '同一套规则在 PR 里再跑一遍，意见写在 PR 的一条评论里；改一次，评论更新一次。',
    en: 'The same rules run again on the pull request; their messages stand in one comment, which each change updates.',
  },
  friday: { zh: '周五出刊', en: 'Out on Friday' },
  fridayQuestion: {
    zh: (date: string) => `编辑核对后合入，随 ${date} 这一期发布，问答得到固定链接。`,
    en: (date: string) =>
      `Once an editor has merged it, it appears in the weekly of ${date}, and the question gets an address that stays.`,
  },
  fridayOther: {
    zh: (date: string) => `编辑核对后合入，随 ${date} 这一期发布。`,
    en: (date: string) => `Once an editor has merged it, it appears in the weekly of ${date}.`,
  },
  merged: { zh: '编辑合入', en: 'Merged by an editor' },
  mergedSays: {
    zh: '编辑核对后合入，网站随即更新，这条问答的网址不变。',
    en: 'Once an editor has merged it the site is updated; the address of the question stays.',
  },
  kept: {
    zh: '草稿仍留在本机，不会自动删；PR 合入以后可以自己删掉。',
    en: 'The draft stays on this device; delete it yourself once the pull request is merged.',
  },
  notKept: {
    zh: '这个浏览器不保存草稿，PR 建好以前不要关掉这一页。',
    en: 'This browser keeps no drafts: leave this page open until the pull request is there.',
  },
  /** @param form null where there is no form for it. */
  otherWays: {
    zh: (form: ReactNode, account: string): ReactNode => (
      <>
        {form && <>不想开 PR：{form}，编辑会替你收进来（也要 GitHub 账号）。</>}
        没有 GitHub 账号：复制内容，到公众号「{account}」留言，由编辑代为提交。
      </>
    ),
    en: (form: ReactNode, account: string): ReactNode => (
      <>
        {form && (
          <>
            Rather no pull request? {form}, and an editor takes it from there (this needs a GitHub
            account as well).{' '}
          </>
        )}
        No GitHub account? Copy the content and send it to the WeChat account <q>{account}</q>; an
        editor submits it for you.
      </>
    ),
  },
  fillForm: { zh: '填 issue 表单', en: 'Fill in an issue form' },
});

/** Sizes are written alike in both languages. */
const size = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 * 1024
      ? `${(bytes / 1024).toFixed(1)} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const moment: Intl.DateTimeFormatOptions = {
  ...{ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  hourCycle: 'h23',
};

/** The drafts of a device. */
export const draftWords = area({
  tooLargeForLink: {
    zh: '这份太大，放不进链接：导出成文件发给对方',
    en: 'This is too large for a link: export it as a file and send that',
  },
  drafts: {
    zh: (count: number) => `草稿（${count}）`,
    en: (count: number) => `Drafts (${count})`,
  },
  none: {
    zh: '还没有草稿，写下第一个字就有了。',
    en: 'No drafts yet: the first letter makes one.',
  },
  onlyHere: {
    zh: (bytes: number) =>
      `都只在这台设备的这个浏览器里，共 ${size(bytes)}。清除浏览数据会一起清掉，要紧的先导出。`,
    en: (bytes: number) =>
      `They are in this browser on this device only, ${size(bytes)} in all. Clearing browsing data clears them too: export what matters.`,
  },
  notKept: {
    zh: '这个浏览器不让网站保存数据，关掉这一页草稿就没了，先导出。',
    en: 'This browser does not let sites keep data: closing this page loses the drafts. Export them first.',
  },
  conflict: {
    zh: '另一个标签页也改过这份草稿。两份都在：这里写的另存成了一份，接着写即可。',
    en: 'Another tab has changed this draft as well. Both are kept: what you wrote here is a draft of its own now; go on with it.',
  },
  size: { zh: size, en: size },
  /** @param at in milliseconds since 1970; shown in the reader's own time. */
  when: {
    zh: (at: number) => new Intl.DateTimeFormat('zh-CN', moment).format(at),
    en: (at: number) => new Intl.DateTimeFormat('en-US', moment).format(at),
  },
  open: { zh: '正在写', en: 'Open here' },
  openThis: { zh: (name: string) => `打开：${name}`, en: (name: string) => `Open: ${name}` },
  rename: { zh: (name: string) => `改名：${name}`, en: (name: string) => `Rename: ${name}` },
  name: { zh: '草稿的名字', en: 'Name of the draft' },
  save: { zh: '好', en: 'OK' },
  remove: { zh: (name: string) => `删掉：${name}`, en: (name: string) => `Delete: ${name}` },
  removed: { zh: (name: string) => `已删掉「${name}」`, en: (name: string) => `Deleted: ${name}` },
  undo: { zh: '撤销', en: 'Undo' },
  exportThis: { zh: (name: string) => `导出：${name}`, en: (name: string) => `Export: ${name}` },
  exportAll: { zh: '全部导出', en: 'Export all' },
  import: { zh: '导入', en: 'Import' },
  imported: {
    zh: (count: number, skipped: number) =>
      `导入了 ${count} 份草稿${skipped > 0 ? `，另有 ${skipped} 份读不出来` : ''}`,
    en: (count: number, skipped: number) =>
      `${counted(count, 'draft')} imported${skipped > 0 ? `, ${skipped} could not be read` : ''}`,
  },
  refused: {
    zh: (name: string, why: string) => `没有导入 ${name}：${why}`,
    en: (name: string, why: string) => `${name} was not imported: ${why}`,
  },
  tooLarge: { zh: '太大了，一份最多 256 KB', en: 'it is too large, 256 KB is the most' },
  notUtf8: { zh: '不是 UTF-8 编码，另存为 UTF-8 再试', en: 'save it as UTF-8 and try again' },
  empty: { zh: '里面没有内容', en: 'there is nothing in it' },
  unknown: { zh: '只认 .mdx、.md 和 .json', en: 'only .mdx, .md and .json files are read' },
  damaged: { zh: '不是从这里导出的草稿', en: 'it holds no drafts that were exported here' },
  newer: {
    zh: '它来自更新的版本，刷新这一页再试',
    en: 'a newer version of this page wrote it: reload and try again',
  },
  unreadable: {
    zh: '读不出来，可能已经移走或没有权限',
    en: 'it could not be read: it may have been moved',
  },
  new: { zh: '新建一份', en: 'New draft' },
  share: { zh: '复制分享链接', en: 'Copy a link to share' },
  shared: {
    zh: (length: number) => `内容都在链接里（${length} 个字符），不经过任何服务器。`,
    en: (length: number) =>
      `The link itself holds the draft (${length} characters); no server sees it.`,
  },
  tooLong: {
    zh: (length: number) => `链接有 ${length} 个字符，聊天软件可能截断；改用导出的文件更稳。`,
    en: (length: number) =>
      `The link has ${length} characters, and chat programs may cut it: an exported file is safer.`,
  },
});
