import * as z from 'zod';
import { dateField, seenField, urlField } from '#lib/site/fields.ts';
import { meetingsField } from './meeting.ts';

// What `meta` says of a field is what editors show of it: `npm run editor-files` makes their files of it.

/** Written by the importer: fingerprint of what it wrote, to notice edits by hand. */
const importedField = z
  .string()
  .regex(/^[0-9a-f]{16}$/, '由导入器写，不要手改；删掉这一行即可')
  .optional()
  .meta({ description: '导入器写下的指纹，不要手改；有意删去文件的结尾时，把这一行也删掉' });

/** Head of `content/weekly/<date>.mdx`. */
export const weeklyFrontmatterSchema = z.strictObject({
  /** Shown as the page's h1; without the newsletter's name. */
  title: seenField.meta({
    description: '标题，不写「SOFA Weekly |」前缀',
    examples: ['开源人、本周贡献与 issue 精选'],
  }),
  /** Day of publication, the same as the file name. */
  date: dateField.meta({
    description: '发布日期，写成 YYYY-MM-DD，与文件名一致',
    examples: ['2023-02-24'],
  }),
  /** One sentence for lists, descriptions and cards. */
  summary: seenField.optional().meta({
    description: '一句话摘要，用于列表与分享',
    examples: ['一句话说清这一期有什么'],
  }),
  /** Number that the editors print with it (第 N 期); no two weeklies have the same. */
  number: z
    .int('须是正整数，如 171')
    .positive('须是正整数，如 171')
    .optional()
    .meta({ description: '期号，正整数，两期不能相同；不写就按日期称呼', examples: [171] }),
  /** Where the weekly was first published. */
  source: urlField.optional().meta({
    description: '原文地址（http/https）',
    examples: ['https://www.sofastack.tech/blog/sofa-weekly-20230224/'],
  }),
  imported: importedField,
});

/** Head of `content/projects/<slug>.mdx`. */
export const projectFrontmatterSchema = z.strictObject({
  /** Official spelling. */
  name: seenField.meta({ description: '正式名称', examples: ['SOFAJRaft'] }),
  /** Repository's https address, no trailing slash. */
  repository: urlField
    .refine((url) => !url.endsWith('/'), '末尾不要带 /')
    .meta({
      description: 'GitHub 仓库的 https 地址，末尾无 /',
      examples: ['https://github.com/sofastack/sofa-jraft'],
    }),
  /** Home page, if it has one besides the repository. */
  homepage: urlField.optional().meta({
    description: '主页，仓库之外另有主页才写',
    examples: ['https://www.sofastack.tech/projects/sofa-jraft/'],
  }),
  /** Heading under which the project stands in the list of projects. */
  category: seenField.meta({
    description: '分类，见 content/projects 里已有的',
    examples: ['分布式一致性'],
  }),
  /** Every other spelling readers and the archive use; compared without case. */
  aliases: z
    .array(seenField)
    .default([])
    .meta({
      description: '读者与旧周刊用过的每种写法（不分大小写），写在方括号里，用半角逗号分开',
      examples: [['JRaft', 'sofa-jraft']],
    }),
  /** One sentence. */
  summary: seenField.meta({
    description: '一句话介绍',
    examples: ['生产级 Java Raft 算法库'],
  }),
  /** Meetings that come round. */
  meetings: meetingsField.meta({
    description: '定期的社区会议，每个会议几行，第一行以 - 开头',
    examples: [
      [{ title: '社区双周会', from: '2031-01-08', repeat: 'biweekly', time: '19:00–20:00' }],
    ],
  }),
  imported: importedField,
});

/** Frontmatter of a weekly as code receives it. */
export type WeeklyFrontmatter = z.output<typeof weeklyFrontmatterSchema>;
/** Frontmatter of a project as code receives it. */
export type ProjectFrontmatter = z.output<typeof projectFrontmatterSchema>;
