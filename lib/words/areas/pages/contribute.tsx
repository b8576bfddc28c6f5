import type { ReactNode } from 'react';
import { type Linked, area } from '../../dictionary.ts';

/** The page from which one contributes. */
export const contributeWords = area({
  title: { zh: '投稿', en: 'Contribute' },
  description: {
    zh: '给 SOFA Weekly 投一条：问答、发布、文章、活动、新手任务，在浏览器里写、填表或在本机写。',
    en: 'Send something to SOFA Weekly: a question, a release, an article, an event or a starter task, by a form, in the browser or on your own machine.',
  },
  heading: { zh: '投一条，或改一处错', en: 'Send an entry, or correct a mistake' },
  lead: {
    zh: (date: string, weekday: string, coming: Linked) => (
      <>
        下一期 {date}（{weekday}）出刊，
        {coming('看看目前的样子')}
        。一次只写一条，五分钟够了；不会写代码也行。
      </>
    ),
    en: (date: string, weekday: string, coming: Linked) => (
      <>
        The next weekly is due on {date} ({weekday}): {coming('see it so far')}. Write one entry at
        a time; five minutes will do, and no coding is needed. The weekly is published in Chinese,
        and the forms and checks are in Chinese too. You may write in English, but we cannot promise
        a translation.
      </>
    ),
  },
  what: { zh: '投什么', en: 'What to send' },
  oneClick: { zh: '点一下就开始写', en: 'One click to start writing' },
  question: { zh: '一条问答', en: 'A question' },
  questionSays: {
    zh: '你遇到过、别人也会遇到的问题。有答案最好，没有也行，编辑去问维护者。',
    en: 'Something you ran into that others will run into too. An answer is welcome but not needed: an editor asks the maintainers.',
  },
  release: { zh: '一次发布', en: 'A release' },
  releaseSays: {
    zh: '项目出了新版本：版本号，和使用者关心的几处改动。',
    en: 'A project has a new version: its number, and the changes its users care about.',
  },
  reading: { zh: '一篇文章', en: 'An article' },
  readingSays: {
    zh: '值得别人花时间读的文章、讲稿或视频，附一句为什么。',
    en: "An article, talk or video worth other people's time, with a sentence on why.",
  },
  event: { zh: '一次活动', en: 'An event' },
  eventSays: {
    zh: '社区会议、直播、线下聚会：时间、地点，讲什么。',
    en: 'A community meeting, a live stream or a meetup: when, where and what about.',
  },
  task: { zh: '一个新手任务', en: 'A starter task' },
  taskSays: {
    zh: '留给新人的活：做什么，多难，从哪里开始看。',
    en: 'Work left for newcomers: what to do, how hard it is, where to start reading.',
  },
  form: { zh: '填表', en: 'Fill in a form' },
  formFor: {
    zh: (thing: string) => `填表：${thing}`,
    en: (thing: string) => `Fill in a form: ${thing}`,
  },
  browser: { zh: '在浏览器里写', en: 'Write in the browser' },
  browserFor: {
    zh: (thing: string) => `在浏览器里写：${thing}`,
    en: (thing: string) => `Write in the browser: ${thing}`,
  },
  command: { zh: '复制命令', en: 'Copy command' },
  commandFor: {
    zh: (thing: string) => `复制命令：${thing}`,
    en: (thing: string) => `Copy command: ${thing}`,
  },
  ways: { zh: '三种写法，任选一种', en: 'Three ways to write, whichever you like' },
  formSays: {
    zh: '在 GitHub 上回答几个问题，不碰文件。编辑收录后，会自动变成一个 pull request，署你的名。',
    en: 'Answer a few questions on GitHub, without touching a file. Once an editor accepts it, it automatically becomes a pull request in your name.',
  },
  browserSays: {
    zh: '不装任何东西，也不用登录：填几格，页面和意见就在旁边，错处一点就改好；写到一半关了也在。写完去 GitHub，路径和内容都填好了，点一下就是一个 pull request。',
    en: 'Nothing to install and no account needed to write: fill in a few fields, with the page and the messages beside them, and mend mistakes by a click; what you began is kept on this device. Then GitHub opens with path and text filled in, and one click makes it a pull request.',
  },
  machine: { zh: '在自己的机器上写', en: 'Write on your own machine' },
  /** @param command the element that holds it. */
  machineSays: {
    zh: (repository: Linked, command: ReactNode) => (
      <>
        克隆{repository('本站的仓库')}，运行
        {command}
        一步步问，写好文件并当场检查；<code>npm run dev</code> 边写边看。
      </>
    ),
    en: (repository: Linked, command: ReactNode) => (
      <>
        Clone {repository('the repository of this site')} and run {command} It asks step by step,
        writes the file and checks it on the spot; <code>npm run dev</code> shows it while you
        write.
      </>
    ),
  },
  format: {
    zh: (guide: Linked) => (
      <>
        格式有疑问，看
        {guide('内容怎么写')}
        ：每个标签、每一条检查都有例子。
      </>
    ),
    en: (guide: Linked) => (
      <>
        Unsure about the format? The {guide('content guide')} (in Chinese) has an example for every
        tag and every check.
      </>
    ),
  },
  correct: { zh: '改一处错', en: 'Correct a mistake' },
  correctSays: {
    zh: (report: Linked, correct: Linked) => (
      <>
        每条问答下面都有「答案不对」，点开的表已经填好编号；会改的直接
        {correct('在编辑器里更正')}
        ：选中那条，改好就能看到前后的差别。也可以只
        {report('写一个纠正')}
        ，由编辑来改。
      </>
    ),
    en: (report: Linked, correct: Linked) => (
      <>
        Below every question there is a link &quot;Wrong answer?&quot;, and the form it opens has
        the number of the question filled in. If you know what is right,{' '}
        {correct('correct it in the editor')}: pick the question, and the change is shown beside the
        old text. Or just {report('write a correction')} and leave it to an editor.
      </>
    ),
  },
  afterwards: { zh: '提交之后', en: 'What happens next' },
  checked: { zh: '自动检查', en: 'Automatic checks' },
  checkedSays: {
    zh: '每处问题给出行号和改法，用中文写在 pull request 的一条评论里；改一次，评论更新一次。',
    en: 'Every finding comes with its line and what to write instead, in Chinese, in one comment on the pull request. Each change you make updates the comment.',
  },
  reviewed: { zh: '编辑核对', en: "An editor's review" },
  reviewedSays: {
    zh: '确认提问者、项目和 issue 编号。回答只改错字和格式，不改意思。',
    en: 'Asker, project and issue number are confirmed. In answers only typos and formatting are corrected, never the meaning.',
  },
  published: { zh: '周五出刊', en: 'Out on Friday' },
  publishedSays: {
    zh: '合进当期周刊，每条问答得到一个固定网址，马上能搜到。',
    en: "It goes into that week's weekly. Every question gets an address that stays, and search finds it at once.",
  },
  credited: { zh: '署名', en: 'Credit' },
  creditedSays: {
    zh: '提问人写在问答旁边，投稿人写在这一期的致谢里。',
    en: 'Askers are named beside their questions, contributors in the thanks of that weekly.',
  },
  wholeWeekly: {
    zh: (editors: Linked) => (
      <>
        要做一整期？看
        {editors('编辑的周五')}。
      </>
    ),
    en: (editors: Linked) => (
      <>Making a whole weekly? See {editors("the editor's Friday")} (in Chinese).</>
    ),
  },
});
