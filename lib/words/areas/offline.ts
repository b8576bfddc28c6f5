import { area, counted } from '../dictionary.ts';

/** The page of what is kept for reading offline, and the site as an app. */
export const offlineWords = area({
  title: { zh: '离线阅读', en: 'Offline reading' },
  description: {
    zh: '断网时也能读和搜：读过的页面、最新几期自动留在这台设备上，也可以留一整年。',
    en: 'Read and search without a connection: pages you have read and the newest weeklies stay on this device, and so does any year you choose.',
  },
  lead: {
    zh: '读过的页面、最新几期和搜索自动留在这台设备上，断网时照常打开。想多留一些，挑一整年。',
    en: 'Pages you have read, the newest weeklies and search stay on this device and open without a connection. To keep more, choose a year.',
  },
  off: {
    zh: '本站没有开离线阅读，这里没有什么可留的。',
    en: 'Offline reading is turned off on this site: nothing is kept.',
  },
  needsScript: {
    zh: '要脚本才能看到留下了什么：打开浏览器的脚本后再来。',
    en: 'What is kept is listed by a script: turn scripts on in your browser and come back.',
  },
  // Shown at the address of a page that is not there.
  awayTitle: { zh: '现在连不上', en: 'No connection' },
  awaySays: {
    zh: (page: string) =>
      `${page}没有留在这台设备上。连上网以后会自己打开；先看看下面留下的，或者搜一搜。`,
    en: (page: string) =>
      `${page} is not kept on this device. It opens by itself once you are online. Until then, see what is kept below, or search.`,
  },
  again: { zh: '再试一次', en: 'Try again' },
  weekly: { zh: (date: string) => `${date} 这一期`, en: (date: string) => `The weekly of ${date}` },
  question: { zh: (id: string) => `问答 ${id} `, en: (id: string) => `Question ${id}` },
  project: { zh: (slug: string) => `项目 ${slug} `, en: (slug: string) => `Project ${slug}` },
  other: { zh: (path: string) => `${path} `, en: (path: string) => path },
  // How things stand.
  noWorker: {
    zh: '这个浏览器现在不能离线：要用 https 打开本站，并且不在隐私窗口里。',
    en: 'This browser cannot keep pages now: open the site by https, and not in a private window.',
  },
  refused: {
    zh: '离线阅读已关。打开后，读过的页面会再留下来。',
    en: 'Offline reading is off. Turn it on to keep the pages you read.',
  },
  turnOn: { zh: '打开离线阅读', en: 'Turn on' },
  onIt: {
    zh: (space: string) => `离线阅读开着，共占 ${space}。`,
    en: (space: string) => `Offline reading is on and takes up ${space}.`,
  },
  savesData: {
    zh: '浏览器开了省流量，只留读过的页面。',
    en: 'Your browser saves data, so only pages you have read are kept.',
  },
  // Years.
  years: { zh: '留一整年', en: 'Keep a year' },
  yearsSay: { zh: '周报、问答和它们的搜索', en: 'Weeklies, questions and their search' },
  yearHolds: {
    zh: (weeklies: number, questions: number) => `${weeklies} 期，${questions} 条问答`,
    en: (weeklies: number, questions: number) =>
      `${counted(weeklies, 'weekly', 'weeklies')}, ${counted(questions, 'question')}`,
  },
  keepYear: {
    zh: (year: string, size: string) => `留下 ${year} 年，${size}`,
    en: (year: string, size: string) => `Keep ${year}, ${size}`,
  },
  keep: { zh: '留在手边', en: 'Keep' },
  keptYear: { zh: '已留下', en: 'Kept' },
  newer: { zh: '有更新', en: 'Newer pages are out' },
  renew: { zh: '更新', en: 'Update' },
  renewYear: { zh: (year: string) => `更新 ${year} 年`, en: (year: string) => `Update ${year}` },
  unfinished: { zh: '没有留完', en: 'Not complete' },
  goOn: { zh: '接着留', en: 'Go on' },
  goOnYear: {
    zh: (year: string) => `接着留 ${year} 年`,
    en: (year: string) => `Go on with ${year}`,
  },
  remove: { zh: '移除', en: 'Remove' },
  removeYear: { zh: (year: string) => `移除 ${year} 年`, en: (year: string) => `Remove ${year}` },
  cancel: { zh: '取消', en: 'Cancel' },
  cancelYear: {
    zh: (year: string) => `不留 ${year} 年了`,
    en: (year: string) => `Stop keeping ${year}`,
  },
  progress: {
    zh: (year: string) => `正在留下 ${year} 年`,
    en: (year: string) => `Keeping ${year}`,
  },
  yearDone: { zh: (year: string) => `${year} 年留好了`, en: (year: string) => `${year} is kept` },
  yearRemoved: {
    zh: (year: string) => `${year} 年已移除`,
    en: (year: string) => `${year} has been removed`,
  },
  full: {
    zh: '设备的空间不够，没有留完。移除一年，或清出空间后接着留。',
    en: 'The device has run out of space. Remove a year, or free some space and go on.',
  },
  cut: {
    zh: '连接断了，没有留完。连上后接着留。',
    en: 'The connection was lost. Go on once you are online.',
  },
  noYears: {
    zh: '现在连不上，看不到还有哪些年可留。',
    en: 'There is no connection to see which years there are.',
  },
  // What is there.
  kept: { zh: '已在手边', en: 'Kept on this device' },
  keptSay: { zh: '断网也能打开', en: 'Opens without a connection' },
  weekliesOf: {
    zh: (year: string) => `${year} 年的周报`,
    en: (year: string) => `Weeklies of ${year}`,
  },
  questions: { zh: '读过的问答', en: 'Questions you have read' },
  projects: { zh: '读过的项目', en: 'Projects you have read' },
  nothing: {
    zh: '还没有。读过的页面会出现在这里。',
    en: 'Nothing yet. Pages you read will appear here.',
  },
  clearTitle: { zh: '不留了', en: 'Keep nothing' },
  clearSays: {
    zh: '清除本站留在这台设备上的全部离线内容，以后也不再留。编辑器里的草稿不受影响。',
    en: 'Removes everything this site keeps for offline reading on this device, and keeps nothing from now on. Drafts of the editor stay.',
  },
  clear: { zh: '清除全部离线内容', en: 'Remove everything' },
  clearSure: { zh: '确定清除？再按一次', en: 'Sure? Press once more' },
  cleared: { zh: '离线内容已清除', en: 'Everything has been removed' },
  // The site as an app.
  appSearch: { zh: '搜索', en: 'Search' },
  appLatest: { zh: '最新一期', en: 'Newest weekly' },
  appContribute: { zh: '投稿', en: 'Contribute' },
});
