import * as z from 'zod';
import { actingIn } from '#lib/text/printable.ts';
import { asciiForm } from '#lib/text/width.ts';
import { withoutEdges } from '#lib/text/edges.ts';

/**
 * Text of a narrow form. The message about a wrong one names the right one, where that is only a matter
 * of full-width characters, curly quotes, spaces around it, or of what `extra` says people put before it.
 */
export function narrow(form: RegExp, message: string, extra = /^(?!)/): z.ZodType<string> {
  return z.string().superRefine((text, context) => {
    if (form.test(text)) return;
    const plain = asciiForm(text).replace(/["']/g, '').trim().replace(extra, '');
    if (form.test(plain)) context.addIssue(meantIssue(message, plain));
    else context.addIssue({ code: 'custom', message });
  });
}

/** A wrong value of which is known what was meant: {@link meantOf} tells it. */
function meantIssue(message: string, meant: string) {
  return { code: 'custom' as const, message: `${message}；写 ${meant}`, params: { meant } };
}

/** What a refused value was meant to be, where the field knows; else undefined. */
export function meantOf(error: z.ZodError, value: string): string | undefined {
  const [issue] = error.issues;
  if (issue?.code === 'custom') {
    const meant: unknown = issue.params?.['meant'];
    return typeof meant === 'string' ? meant : undefined;
  }
  const isDate = issue?.code === 'invalid_format' && issue.format === 'date';
  return isDate ? (dayOf(value) ?? undefined) : undefined;
}

const DAY = '日期须写成 YYYY-MM-DD，并且真实存在，如 2023-02-24';
const inCentury = (date: string): boolean => date.startsWith('20');

/**
 * `2023-02-24`: a real calendar day, kept as a string everywhere (no time zone can shift it). Of this
 * century: any other year is a slip, and would be the first or the last of every list for good.
 */
export const dateField = z.iso
  .date({
    abort: true,
    error: ({ input }) => {
      const meant = dayOf(String(input));
      return meant === null ? DAY : `${DAY}；写 ${meant}`;
    },
  })
  .refine(inCentury, '年份须在 2000 到 2099 之间，如 2023-02-24');

/** Whether a text is a real calendar day as {@link dateField} has it, of whatever year. */
export function isDay(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}

/** The day that is meant by `2024年3月1日`, `2024/3/1`, full-width digits or a point of time, or null. */
export function dayOf(text: string): string | null {
  const plain = asciiForm(text).replace(/["']/g, '').trim();
  const parts =
    /^(\d{4})\s*[-/.年_]\s*(\d{1,2})\s*[-/.月_]\s*(\d{1,2})(?:\s*日)?(?:[T\s].*)?$/.exec(plain) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (!parts) return null;
  const [, year, month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(date) && inCentury(date) ? date : null;
}

/** Short name of a project: its file name under `content/projects`. */
export const slugField = z.string().superRefine((text, context) => {
  if (SLUG.test(text)) return;
  const message = '短名只用小写字母、数字和连字符，如 sofa-jraft';
  const plain = asciiForm(text).replace(/["']/g, '').trim().toLowerCase();
  const meant = plain.replace(/[\s_-]+/g, '-');
  if (SLUG.test(meant)) context.addIssue(meantIssue(message, meant));
  else context.addIssue({ code: 'custom', message });
});

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Absolute http(s) address. `new URL` takes line breaks and tabs out of what it is given. */
export const urlField = z
  .url({
    protocol: /^https?$/,
    message: '须是完整的 http(s) 地址，如 https://github.com/sofastack/sofa-jraft',
  })
  .refine((url) => !/[\s\p{Cc}\p{Cf}]/u.test(url), '地址里有空格或看不见的字符');

/** Text that is not blank once trimmed. */
export const textField = z.string().trim().min(1, '不能为空');

/** {@link textField} of characters that readers see. YAML has ways to write one over several lines. */
export const seenField = textField.refine(
  (text) => actingIn(text).every((one) => one === '\n'),
  '里面有看不见的控制字符',
);

/** Who asked, as on GitHub: the page puts the `@` before it. */
export const askerField = z.string().superRefine((text, context) => {
  const plain = text.replace(/[\u200B-\u200F\u2060\uFEFF]/g, '').trim();
  const bare = withoutEdges(plain, /[\s@＠"'“”‘’]/, /[\s"'“”‘’]/);
  if (bare === '') context.addIssue({ code: 'custom', message: '不能为空' });
  else if (bare !== plain || plain !== text.trim()) {
    context.addIssue(meantIssue('只写名字，不带 @、引号和看不见的字符', bare));
  }
});
