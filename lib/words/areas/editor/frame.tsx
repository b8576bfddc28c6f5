import { area } from '../../dictionary.ts';

/** The editor: its frame, and what it says of itself. */
export const editorWords = area({
  title: { zh: '投稿编辑器', en: 'Editor' },
  description: {
    zh: '在浏览器里写一条问答、发布、阅读、活动、任务或整期周刊：错误当场指出，一点就改好，边写边看到页面，写完去 GitHub 提交。',
    en: 'Write a question, release, article, event, task or a whole weekly in the browser: mistakes are shown in place and mended by a click, the page is there while you write, and GitHub takes it from there.',
  },
  heading: { zh: '投稿编辑器', en: 'Editor' },
  /** Before its scripts are there, and where they never come. */
  loading: {
    zh: '编辑器正在载入。一直没有出现，就用表单投稿，或在 GitHub 上直接写：',
    en: 'The editor is loading. If it does not appear, send it by a form, or write on GitHub:',
  },
  ways: { zh: '别的投稿办法', en: 'Other ways to contribute' },
  preview: { zh: '预览', en: 'Preview' },
  previewFrame: { zh: '页面预览', en: 'Preview of the page' },
  nothingYet: {
    zh: '写下第一句话，这里就是它的样子。',
    en: 'Write the first sentence, and this is how it will look.',
  },
  width: { zh: '预览宽度', en: 'Width of the preview' },
  fit: { zh: '适应', en: 'Fit' },
  phone: { zh: '手机', en: 'Phone' },
  desktop: { zh: '电脑', en: 'Desktop' },
  dark: { zh: '深色', en: 'Dark' },
  whole: { zh: (date: string) => `${date} 这一期`, en: (date: string) => `Weekly of ${date}` },
  textLabel: { zh: '源文件', en: 'Source' },
  caret: {
    zh: (line: number, column: number) => `第 ${line} 行，第 ${column} 列`,
    en: (line: number, column: number) => `Line ${line}, column ${column}`,
  },
  keys: {
    zh: 'Ctrl Space 补全　F8 下一条意见　Ctrl . 改好　Esc 再 Tab 离开编辑区',
    en: 'Ctrl Space completes, F8 next message, Ctrl . mends, Esc then Tab leaves',
  },
  textLoading: { zh: '正在打开文本编辑器', en: 'Opening the text editor' },
  textFailed: {
    zh: '文本编辑器没有载入，先在这里写；高亮和补全没有，检查照常。',
    en: 'The text editor could not be loaded. Write here: there are no colours and no completion, but it is checked as usual.',
  },
  asForm: { zh: '改用表单填', en: 'Fill in the form' },
  asText: { zh: '改用文本写', en: 'Write as text' },
  mended: {
    zh: (count: number) => `改好了 ${count} 处`,
    en: (count: number) => (count === 1 ? 'Mended' : `Mended ${count} places`),
  },
  roundRemoved: { zh: '去掉了一轮', en: 'Round removed' },
  putIn: { zh: '已填进去', en: 'Filled in' },
  undo: { zh: '撤销', en: 'Undo' },
  notLeft: {
    zh: '没能存到本机，所以没有离开这份：先复制或导出它',
    en: 'This could not be saved here, so it stays open: copy or export it first',
  },
  notSaved: { zh: '没能存到本机，先复制一份', en: 'Could not be saved here: copy it first' },
  savedNow: { zh: '已存在本机', en: 'Saved on this device' },
  tidied: { zh: '已整理成 Markdown', en: 'Pasted as Markdown' },
  pictures: {
    zh: (count: number) =>
      `${count} 张图片没有放进来：这里存不了图。提交后在 PR 的评论框里上传，把得到的地址写成 ![说明](地址)`,
    en: (count: number) =>
      `${count === 1 ? 'One picture was' : `${count} pictures were`} left out: none can be kept here. Upload it in a comment of the pull request and write its address as ![what it shows](address)`,
  },
  untitled: { zh: '未命名', en: 'Untitled' },
  otherCopy: {
    zh: (name: string) => `${name}（这个标签页写的）`,
    en: (name: string) => `${name} (written in this tab)`,
  },
  found: {
    zh: (name: string, day: string) => `找到 ${day} 的草稿「${name}」`,
    en: (name: string, day: string) => `There is a draft of ${day}: ${name}`,
  },
  goOn: { zh: '接着写', en: 'Go on writing' },
  throwAway: { zh: '丢掉', en: 'Throw it away' },
  notNow: { zh: '先不管', en: 'Not now' },
  unreadable: {
    zh: (line: number) => `表单放不下这段文本（第 ${line} 行），先用文本写。`,
    en: (line: number) => `The form cannot hold this text (line ${line}): write it as text.`,
  },
  failure: {
    zh: '检查和预览没有载入，写的内容照常保存。',
    en: 'Checks and preview could not be loaded. What you write is saved as usual.',
  },
  retry: { zh: '再试一次', en: 'Try again' },
  review: {
    zh: (path: string, owner: string) => `正在看 ${owner} 的 ${path}：只看意见和预览。`,
    en: (path: string, owner: string) =>
      `Looking at ${path} of ${owner}: messages and preview only.`,
  },
  copyText: { zh: '复制内容', en: 'Copy the text' },
  noQuestion: {
    zh: (id: string) => `没有编号 ${id} 的问答，换一条`,
    en: (id: string) => `There is no question ${id}: pick another one`,
  },
  noFile: {
    zh: (path: string) => `没有 ${path} 这个文件`,
    en: (path: string) => `There is no file ${path}`,
  },
  link: {
    zh: '这个分享链接打不开：可能被聊天软件截断了，让对方导出文件发给你。',
    en: 'This shared link cannot be opened: a chat program may have cut it. Ask for the draft as a file.',
  },
  address: {
    zh: '这个地址不能在这里打开：只打开本站仓库和它的 fork 里 content/ 下的文件。',
    en: 'This address cannot be opened here: only files below content/ of the repository of this site and its forks can.',
  },
  fetchFailed: {
    zh: '文件没有取到：地址失效、太大，或连不上 GitHub。刷新再试，或复制内容过来。',
    en: 'The file could not be fetched: it is gone, too large, or GitHub is out of reach. Reload, or copy its text.',
  },
  changedSince: {
    zh: '这一期在你动笔以后改过了。先去 GitHub 看看新的内容，再把你的改动放进去。',
    en: 'This weekly has been changed since you began. Look at it on GitHub before you put your change in.',
  },
});
