import { z } from 'zod';

/**
 * `2023-02-24`: a real calendar day, kept as a string everywhere (no time zone can shift it). Of this
 * century: any other year is a slip, and would be the first or the last of every list for good.
 */
export const dateField = z.iso
  .date('日期须写成 YYYY-MM-DD，并且真实存在，如 2023-02-24')
  .refine((date) => date.startsWith('20'), '年份须在 2000 到 2099 之间，如 2023-02-24');

/** Short name of a project: its file name under `content/projects`. */
export const slugField = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '短名只用小写字母、数字和连字符，如 sofa-jraft');

/** Absolute http(s) address. */
export const urlField = z.url({
  protocol: /^https?$/,
  message: '须是完整的 http(s) 地址，如 https://github.com/sofastack/sofa-jraft',
});

/** Text that is not blank once trimmed. */
export const textField = z.string().trim().min(1, '不能为空');
