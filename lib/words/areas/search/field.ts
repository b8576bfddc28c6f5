import { area } from '../../dictionary.ts';

/** What the search’s fields have in common: the dialog's is part of what every page loads. */
export const searchFieldWords = area({
  search: { zh: '搜索', en: 'Search' },
  hint: {
    zh: '报错、类名、issue 编号，或一句话',
    en: 'An error, a class, an issue number or a sentence',
  },
});
