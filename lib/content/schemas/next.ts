import * as z from 'zod';
import { askerField, urlField } from '#lib/site/fields.ts';

/** Head of `content/next/<kind>-<slug>.mdx`; a file may do without. */
export const nextFrontmatterSchema = z.strictObject({
  /** GitHub name of who sent it: the weekly thanks them by it. */
  by: askerField.optional().meta({
    description: '投稿人的 GitHub 用户名（不带 @），周刊里会致谢',
    examples: ['LinhuiG'],
  }),
  /** Where it was sent: the issue or pull request. */
  from: urlField.optional().meta({
    description: '投稿的 issue 或 PR 的地址',
    examples: ['https://github.com/sofastack/sofa-jraft/issues/845'],
  }),
  /** A draft is not shown, and is not taken into the weekly, until an editor takes this line away. */
  draft: z
    .literal('true', '只能写 true；不是草稿就删掉这一行')
    .optional()
    .meta({
      description: '草稿：编辑删掉这一行之前，不显示，也不会并进周刊',
      examples: ['true'],
    }),
});

/** Head of a contribution as code receives it. */
export type NextFrontmatter = z.output<typeof nextFrontmatterSchema>;
