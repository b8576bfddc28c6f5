import { asciiForm, editDistance } from '#lib/text/width.ts';

/** Fields of a head by the other names that people give them. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  title: ['标题', '题目', '题名', '主题', 'heading', 'subject', '標題'],
  date: ['日期', '发布日期', '发布时间', '时间', '日期时间', 'published', 'pubdate', 'day'],
  summary: ['摘要', '简介', '概要', '描述', '导语', 'description', 'desc', 'excerpt', 'abstract'],
  source: ['来源', '原文', '出处', '原文地址', '原文链接', '链接', 'origin', 'link', 'url'],
  name: ['名称', '名字', '项目', '项目名', '项目名称', 'title', '标题'],
  repository: ['仓库', '仓库地址', '代码仓库', 'repo', 'github', 'git'],
  homepage: ['主页', '官网', '网站', '首页', 'website', 'site', 'home', 'url'],
  category: ['分类', '类别', '类型', 'categories', 'type'],
  meetings: ['会议', '例会', '社区会议', 'meeting'],
  from: ['首次', '第一次', '开始', '开始日期', '日期', 'date', 'start', 'since'],
  repeat: ['重复', '频率', '周期', 'every', 'freq', 'frequency'],
  time: ['时间', '几点'],
  place: ['地点', '地址', 'location', 'where'],
  url: ['链接', '网址', '会议链接', 'link'],
  until: ['截止', '结束', '结束日期', 'end', 'to'],
  except: ['除外', '例外', '不开', 'exdate', 'skip', 'exclude'],
  aliases: ['别名', '别称', '其他名称', '又名', 'alias', 'names'],
};

/** Name of a field without what keyboards put around it: quotes, spaces, full width. */
export function plainName(written: string): string {
  return asciiForm(written).replace(/["']/g, '').trim();
}

/**
 * The field that somebody meant: spelt in another case, in Chinese, with a letter too many.
 * @param written name as written, see {@link plainName}.
 * @param fields names that the head knows.
 * @returns null where it is nothing like any of them.
 */
export function meantField(written: string, fields: readonly string[]): string | null {
  const lower = plainName(written).toLowerCase();
  const bare = lower.replace(/[\s_-]/g, '');
  // Nobody needs longer names, and comparing costs the product of both lengths.
  if (bare === '' || bare.length > 20) return null;
  if (fields.includes(bare)) return bare;
  const other = fields.find((field) => OTHER_NAMES[field]?.includes(bare));
  if (other) return other;
  const slips = (field: string): number => (field.length > 5 ? 2 : 1);
  return fields.find((field) => editDistance(bare, field) <= slips(field)) ?? null;
}
