import { paths } from '#lib/site/paths.ts';

/** Entries of the header, in order. */
export const navigation = [
  { href: paths.weeklies, text: '周刊' },
  { href: paths.questions, text: '问答' },
  { href: paths.projects, text: '项目' },
  { href: paths.contribute, text: '投稿' },
] as const;
