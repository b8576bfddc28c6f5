import { z } from 'zod';
import { dateField, seenField, urlField } from '#lib/site/fields.ts';

/** Head of `content/weekly/<date>.mdx`. */
export const weeklyFrontmatterSchema = z.strictObject({
  /** Shown as the page's h1; without the newsletter's name. */
  title: seenField,
  /** Day of publication, the same as the file name. */
  date: dateField,
  /** One sentence for lists, descriptions and cards. */
  summary: seenField.optional(),
  /** Number that the editors print with it (第 N 期); no two weeklies have the same. */
  number: z.int('须是正整数，如 171').positive('须是正整数，如 171').optional(),
  /** Where the weekly was first published. */
  source: urlField.optional(),
  /** Written by the importer: fingerprint of what it wrote, to notice edits by hand. */
  imported: z
    .string()
    .regex(/^[0-9a-f]{16}$/, '由导入器写，不要手改；删掉这一行即可')
    .optional(),
});

/** Head of `content/projects/<slug>.mdx`. */
export const projectFrontmatterSchema = z.strictObject({
  /** Official spelling. */
  name: seenField,
  /** Repository's https address, no trailing slash. */
  repository: urlField.refine((url) => !url.endsWith('/'), '末尾不要带 /'),
  /** Home page, if it has one besides the repository. */
  homepage: urlField.optional(),
  /** Heading under which the project stands in the list of projects. */
  category: seenField,
  /** Every other spelling readers and the archive use; compared without case. */
  aliases: z.array(seenField).default([]),
  /** One sentence. */
  summary: seenField,
  /** Written by the importer: fingerprint of what it wrote, to notice edits by hand. */
  imported: z
    .string()
    .regex(/^[0-9a-f]{16}$/, '由导入器写，不要手改；删掉这一行即可')
    .optional(),
});

/** Frontmatter of a weekly as code receives it. */
export type WeeklyFrontmatter = z.output<typeof weeklyFrontmatterSchema>;
/** Frontmatter of a project as code receives it. */
export type ProjectFrontmatter = z.output<typeof projectFrontmatterSchema>;
