import { type Linked, area } from '../../dictionary.ts';

const noun = (count: number, word: string): string => (count === 1 ? word : `${word}s`);

/** The page that says what this is. */
export const aboutWords = area({
  title: { zh: '关于', en: 'About' },
  description: {
    zh: 'SOFA Weekly 是什么，问题怎样收进周刊，一期周刊怎样做出来，怎样引用，以及许可。',
    en: 'What SOFA Weekly is, how a question gets in, how a weekly is made, how to cite it, and the licence.',
  },
  lead: {
    zh: 'SOFAStack 社区的问答周刊：问过的问题，不必再问一遍。',
    en: 'The question-and-answer weekly of the SOFAStack community: no question has to be asked twice.',
  },
  figures: { zh: '数字', en: 'Figures' },
  articles: { zh: () => '篇文章', en: (count: number) => noun(count, 'article') },
  projects: { zh: () => '个项目', en: (count: number) => noun(count, 'project') },
  tasks: { zh: () => '个新手任务', en: (count: number) => noun(count, 'starter task') },
  statistics: { zh: '看统计', en: 'See the statistics' },
  what: { zh: '这是什么', en: 'What this is' },
  whatItHolds: {
    zh: 'SOFA Weekly 把社区里有人答过的问题收进周刊：来自 GitHub issue、公众号留言与社区群，连同当周的版本发布、推荐文章、会议与新手任务。',
    en: "SOFA Weekly gathers the questions that somebody in the community has answered, on GitHub, on WeChat and in chat groups, together with the week's releases, recommended articles, meetings and tasks for newcomers. They are in Chinese, as they were written; the pages around them are in Chinese and English.",
  },
  howToBrowse: {
    zh: (search: Linked, years: Linked, projects: Linked) => (
      <>
        这个网站让每条问答都有自己的一页，可以
        {search('搜索')}
        ，也可以按
        {years('年份')}、{projects('项目')}
        浏览。本站不加载第三方脚本。
      </>
    ),
    en: (search: Linked, years: Linked, projects: Linked) => (
      <>
        Here every question has a page of its own. You can {search('search')} them, or browse{' '}
        {years('by year')} and {projects('by project')}. No third-party scripts are loaded.
      </>
    ),
  },
  privacy: { zh: '搜了什么，谁知道', en: 'Who knows what you search for' },
  privacyInBrowser: {
    zh: (
      <>
        搜索在你的浏览器里完成。搜的词写在地址的 <code>#</code>{' '}
        之后，浏览器不会把这一段发出去；打开结果、带去要标出的词，也是如此。最近搜过的词只记在这台设备上，可以清除。
      </>
    ),
    en: (
      <>
        Search runs in your browser. What you search for stands behind the <code>#</code> of the
        address, a part that browsers never send; the words to be marked on a result you open travel
        the same way. Recent searches are kept on this device only, and you can clear them.
      </>
    ),
  },
  privacyOnServer: {
    zh: (
      <>
        词会发到本站服务器的只有两种情形：从 <code>/search/?q=…</code>{' '}
        这样的地址进来（浏览器自带的搜索框、别处的链接，以及脚本没有运行时本站自己的搜索框），词在这一次请求里；刊物多到浏览器不宜全部载入，而本站又由服务器提供时，停下打字后词会发给{' '}
        <code>/api/search</code>，去查更早的年份。点“到 GitHub 提问”，词会带进 GitHub 的表单。
      </>
    ),
    en: (
      <>
        Your words reach this site&apos;s server in two cases only. If you arrive at an address like{' '}
        <code>/search/?q=…</code> (from the browser&apos;s own search box, from a link elsewhere, or
        from the search field here while scripts do not run), they are part of that one request. And
        where a server runs the site and the archive is too large for a browser to load in full,
        they are sent to <code>/api/search</code> once you stop typing, to look through earlier
        years. If you choose to ask on GitHub, they are filled into GitHub&apos;s form.
      </>
    ),
  },
  gettingIn: { zh: '问题怎样进来', en: 'How a question gets in' },
  threeWays: {
    zh: (contribute: Linked) => (
      <>
        填一张表、在浏览器里写一个文件，或在自己的机器上写，三条路都在
        {contribute('投稿')}
        页，各点一下就开始。编辑核对以后，周五合进当期周刊。
      </>
    ),
    en: (contribute: Linked) => (
      <>
        Fill in a form, write a file in the browser, or write on your own machine: all three ways
        start with one click on the {contribute('Contribute')} page. An editor checks what was sent,
        and on Friday it goes into that week&apos;s weekly.
      </>
    ),
  },
  wrongAnswer: {
    zh: (report: Linked) => (
      <>
        每条问答下面都有「答案不对」；也可以直接
        {report('写一个纠正')}。
      </>
    ),
    en: (report: Linked) => (
      <>
        Below every question there is a link &quot;Wrong answer?&quot;; you can also{' '}
        {report('write a correction')} directly.
      </>
    ),
  },
  making: { zh: '一期周刊怎样做出来', en: 'How a weekly is made' },
  madeOf: {
    zh: '一期是一个 MDX 文件：问答、发布、阅读、会议各有标签，内容里没有代码。检查通过后，网站由它们生成周刊、问答、项目、统计各页与搜索数据，没有数据库。',
    en: 'A weekly is one MDX file, with tags for questions, releases, readings and meetings, and no code in it. Once the checks pass, the pages of weeklies, questions and projects, the statistics and the data for search are all made from these files. There is no database.',
  },
  counting: {
    zh: '期号按日期排出，最早的一期是第 1 期。条数、计数与“此后发布”等，都在生成网站时重新算过。',
    en: 'Weeklies are numbered by date; the earliest is number 1. Totals, counts and notes such as "released since" are worked out anew each time the site is built.',
  },
  citing: { zh: '怎样引用', en: 'How to cite' },
  addresses: {
    zh: '每期周刊、每条问答都有固定地址，可以长期引用；周刊页里的每一条另有锚点。',
    en: "Every weekly and every question has an address that stays, so you can cite it. Each entry on a weekly's page has an anchor as well.",
  },
  example: { zh: '例如：', en: 'For example: ' },
  licence: { zh: '许可', en: 'Licence' },
  terms: {
    zh: (licence: Linked) => (
      <>
        本站的代码和周刊的文字以
        {licence('Apache License 2.0')}
        发布。推荐阅读里的文章不在本站：这里只列标题与链接，文章归各自的作者。
      </>
    ),
    en: (licence: Linked) => (
      <>
        The code of this site and the text of the weeklies are published under the{' '}
        {licence('Apache License 2.0')}. Recommended articles are not hosted here: only their titles
        and links are listed, and they belong to their authors.
      </>
    ),
  },
});
