import type { Source } from '#lib/site/source.ts';

/** What readers are told of where an article stands; an entry of more than one area. */
export const sourceName = {
  zh: ({ name }: Source) => name,
  en: ({ name, isWeChat }: Source) => (isWeChat ? 'WeChat' : name),
};
