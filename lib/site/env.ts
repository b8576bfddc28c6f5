import { isAbsolute, join } from 'node:path';
import * as z from 'zod';
import { withoutEnd } from '#lib/text/edges.ts';
import type { Discussions } from './discussions.ts';

/** `a@example.org`, or a name before it in `<…>`. */
const ADDRESS = /^[^\s<>@]+@[^\s<>@]+$|^[^\r\n<>@]+<[^\s<>@]+@[^\s<>@]+>$/;

/** One address or several with commas between; '' for none. */
export const addressesField = z
  .string()
  .refine(
    (text) => text === '' || text.split(',').every((one) => ADDRESS.test(one.trim())),
    '须是邮件地址，如 SOFA Weekly <weekly@example.org>，几个地址之间用逗号',
  )
  .default('');

/** Where readers say that they want no more mails; '' for nowhere. */
export const unsubscribeField = z
  .string()
  .regex(/^(?:https:\/\/|mailto:)[^\s<>]+$|^$/, '须是 https:// 或 mailto: 开头的地址')
  .default('');

/** A mail server with name and password; what is wrong is said without repeating it. */
export const smtpField = z
  .string()
  .refine(
    (text) => text === '' || isMailServer(text),
    '须是 smtp://用户名:密码@主机:端口，用户名和密码里的特殊字符写成 %40 这样',
  )
  .default('');

function isMailServer(text: string): boolean {
  try {
    const { protocol, hostname, username, password } = new URL(text);
    // Whoever reads it decodes both: a lone % would be no more than a crash to them.
    decodeURIComponent(username + password);
    return /^smtps?:$/.test(protocol) && hostname !== '';
  } catch {
    return false;
  }
}

/** An id that giscus.app shows, '' for none. */
const giscusField = z
  .string()
  .regex(/^[\w=-]*$/, '须是 giscus.app 给出的 id，如 R_kgDOAbc123')
  .default('');

const schema = z.object({
  CONTENT_DIR: z.string().min(1).default('content'),
  CONTENT_ERRORS: z.enum(['fail', 'warn'], '须是 fail 或 warn').default('fail'),
  // From one command of a build to the next (scripts/steps/build.mjs); nobody else sets it.
  CONTENT_KEPT: z.string().default(''),
  ASSETS_KEPT: z.string().default(''),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: '须是完整地址，如 https://weekly.example.org' })
    .default('http://127.0.0.1:3000'),
  // Only checked: what needs the prefix takes it from base-path.ts, which browsers may load.
  BASE_PATH: z
    .string()
    .regex(/^(?:\/[\w.-]+)*$/, '须以 / 开头、末尾不带 /，如 /sofa-weekly')
    .default(''),
  HSTS_SECONDS: z
    .string()
    .regex(/^\d{0,9}$/, '须是秒数，如 31536000；0 或空为不发')
    .default('')
    .transform(Number),
  EXPORT: z.enum(['', '0', '1'], '须是 1 或空').default(''),
  ZH_HANT: z.enum(['', '0', '1'], '须是 1 或空').default(''),
  OFFLINE: z.enum(['', '0', '1'], '须是 0 或空').default(''),
  DISCUSSIONS: z
    .string()
    .regex(/^(?:[\w-]+\/[\w.-]+)?$/, '须是 GitHub 仓库，如 sofastack/weekly-discussions')
    .default(''),
  DISCUSSIONS_REPO_ID: giscusField,
  DISCUSSIONS_CATEGORY: z.string().max(100, '最多 100 字').default(''),
  DISCUSSIONS_CATEGORY_ID: giscusField,
  MAIL_FROM: addressesField,
  MAIL_TO: addressesField,
  MAIL_UNSUBSCRIBE: unsubscribeField,
  SMTP_URL: smtpField,
});

/** What the environment may change, checked once. The table of all names is in the README. */
export interface SiteEnvironment {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** `warn` shows broken content as inert text instead of failing (previews, safety tests). */
  contentErrors: 'fail' | 'warn';
  /** File with this content as the check of this build has read it, or ''. */
  contentKept: string;
  /** File of bundled scripts that a build keeps; '' for none. */
  assetsKept: string;
  /** Origin and optional path under which readers reach the site, no trailing slash. */
  siteUrl: string;
  /** Seconds for which browsers insist on https, 0 for not at all. */
  hstsSeconds: number;
  /** True while building plain files instead of a server. */
  isExport: boolean;
  /** True where pages are written in Traditional Chinese as well (lib/traditional). */
  hasTraditional: boolean;
  /** False where the site is not kept for reading offline, and what it kept before is removed (lib/offline). */
  isKeptOffline: boolean;
  /** Where questions are discussed; null for nowhere. */
  discussions: Discussions | null;
  /** Whose newsletters are and who gets them; each '' where it is not set. */
  mail: { from: string; to: string; unsubscribe: string };
  /** Mail server, with its password: never printed. '' where it is not set. */
  smtpUrl: string;
}

/**
 * Reads and checks the environment.
 * @throws Error with one readable line per wrong variable (Chinese).
 */
export function readEnvironment(env: Record<string, string | undefined>): SiteEnvironment {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((found) => `${found.path.join('.')}：${found.message}`);
    throw new Error(`环境变量有误\n${lines.join('\n')}`);
  }
  const { CONTENT_DIR, CONTENT_ERRORS, CONTENT_KEPT, SITE_URL, HSTS_SECONDS, EXPORT } = parsed.data;
  const { MAIL_FROM, MAIL_TO, MAIL_UNSUBSCRIBE, SMTP_URL } = parsed.data;
  return {
    // join() keeps the build's file tracing from following a path made from a variable.
    contentDir: isAbsolute(CONTENT_DIR)
      ? CONTENT_DIR
      : join(/* turbopackIgnore: true */ process.cwd(), CONTENT_DIR),
    contentErrors: CONTENT_ERRORS,
    contentKept: CONTENT_KEPT,
    assetsKept: parsed.data.ASSETS_KEPT,
    siteUrl: withoutEnd(SITE_URL, /\//),
    hstsSeconds: HSTS_SECONDS,
    isExport: EXPORT === '1',
    hasTraditional: parsed.data.ZH_HANT === '1',
    isKeptOffline: parsed.data.OFFLINE !== '0',
    discussions: discussionsOf(parsed.data),
    mail: { from: MAIL_FROM, to: MAIL_TO, unsubscribe: MAIL_UNSUBSCRIBE },
    smtpUrl: SMTP_URL,
  };
}

/** Where questions are discussed; ids without the repository are of no use. */
function discussionsOf(env: z.output<typeof schema>): Discussions | null {
  if (env.DISCUSSIONS === '') return null;
  return {
    repository: env.DISCUSSIONS,
    repositoryId: env.DISCUSSIONS_REPO_ID,
    category: env.DISCUSSIONS_CATEGORY,
    categoryId: env.DISCUSSIONS_CATEGORY_ID,
  };
}

/** The environment of this process. */
export const environment = readEnvironment(process.env);
