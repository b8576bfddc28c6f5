import { area } from '../../dictionary.ts';

/** What stands around the documents of the guide and the texts of its rules. */
export const guideWords = area({
  contentGuide: { zh: '内容怎么写', en: 'Content guide' },
  contentGuideSays: {
    zh: '周刊的内容怎样写：文件放哪里，有哪些标签，每个标签和每一条检查都有例子。',
    en: 'How to write for the weekly: where files go and which tags there are, with an example of every tag and every check. In Chinese.',
  },
  editorGuide: { zh: '编辑的周五', en: "The editor's Friday" },
  editorGuideSays: {
    zh: '一期周刊怎样在周五做出来：从 GitHub 的这一周，到合成、检查和发布。',
    en: 'How a weekly is made on a Friday: from a week on GitHub to putting it together, checking and publishing. In Chinese.',
  },
  contents: { zh: '目录', en: 'Contents' },
  onGitHub: { zh: '在 GitHub 上看这一页', en: 'View this page on GitHub' },
  rules: { zh: '每一条检查', en: 'Every check' },
  rulesSay: {
    zh: '检查的每条意见后面方括号里是规则名，点开看它要什么、为什么，和对错两个例子。',
    en: 'Every message of the check ends with the name of a rule in brackets. Its page says what the rule asks and why, with a wrong and a right example.',
  },
  howToWrite: {
    zh: (component: string) => `怎么写 ${component}`,
    en: (component: string) => `How to write ${component}`,
  },
  fixes: { zh: '能自动改好', en: 'Can be fixed automatically' },
  wrong: { zh: '不对', en: 'Wrong' },
  right: { zh: '对', en: 'Right' },
  readersSee: { zh: '读者看到', en: 'What readers see' },
  said: { zh: '检查怎么说', en: 'What the check says' },
  fixIt: {
    zh: (
      <>
        <code>npm run check -- --fix</code>
        {' 替你改好；只看不改，用'} <code>npm run check</code>。
      </>
    ),
    en: (
      <>
        <code>npm run check -- --fix</code> fixes it for you; <code>npm run check</code> only tells.
      </>
    ),
  },
  checkAgain: {
    zh: (
      <>
        改好以后再运行 <code>npm run check</code>，这一条就没有了。
      </>
    ),
    en: (
      <>
        Once it is mended, run <code>npm run check</code> again: the message is gone.
      </>
    ),
  },
  why: { zh: '为什么', en: 'Why' },
  around: { zh: '前后两条', en: 'Previous and next rule' },
  previous: { zh: '上一条', en: 'Previous' },
  next: { zh: '下一条', en: 'Next' },
  error: { zh: '错误', en: 'Error' },
  errorMeans: { zh: '错误，挡住提交', en: 'Error: it has to be mended first' },
  warning: { zh: '提醒', en: 'Warning' },
  warningMeans: { zh: '提醒，多半会让读者看错', en: 'Warning: readers are likely to be misled' },
  hint: { zh: '说明', en: 'Hint' },
  hintMeans: { zh: '说明，只是建议', en: 'Hint: only a suggestion' },
  /** Characters of an example that are not shown. */
  left: {
    zh: (count: number) => <>…后面还有 {count.toLocaleString('zh-CN')} 个字符</>,
    en: (count: number) => (
      <>
        … and {count.toLocaleString('en-US')} more {count === 1 ? 'character' : 'characters'}
      </>
    ),
  },
});
