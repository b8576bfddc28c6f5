import * as z from 'zod';
import { urlField } from '#lib/site/fields.ts';

// What of GitHub's answers is looked at: https://docs.github.com/rest. Nothing is said about the rest of
// them, so that a new field breaks nothing. All words in them were written by strangers.

const moment = z.iso.datetime({ offset: true });

/** Null where an account was deleted. */
const userShape = z
  .object({ login: z.string().min(1).max(100), type: z.string().optional() })
  .nullish();

/** One of `GET /repos/{owner}/{repo}/releases`. */
export const releaseShape = z.object({
  tag_name: z.string().min(1),
  html_url: urlField,
  body: z.string().nullish(),
  draft: z.boolean(),
  prerelease: z.boolean().default(false),
  /** Null while it is a draft. */
  published_at: moment.nullish(),
  author: userShape,
});

/** One of `GET /repos/{owner}/{repo}/issues`, which lists pull requests as well. */
export const issueShape = z.object({
  number: z.int().positive(),
  html_url: urlField,
  title: z.string(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']),
  closed_at: moment.nullish(),
  comments: z.int().min(0),
  author_association: z.string().default('NONE'),
  user: userShape,
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])),
  pull_request: z.object({ merged_at: moment.nullish() }).nullish(),
});

/** One of `GET /repos/{owner}/{repo}/issues/{number}/comments`. */
export const commentShape = z.object({
  html_url: urlField,
  body: z.string().nullish(),
  created_at: moment,
  author_association: z.string().default('NONE'),
  user: userShape,
});

/** `GET /repos/{owner}/{repo}`. */
export const repositoryShape = z.object({
  full_name: z.string(),
  html_url: urlField,
  stargazers_count: z.int().min(0).default(0),
  archived: z.boolean().default(false),
});

/** One of `GET /repos/{owner}/{repo}/labels`. */
export const labelShape = z.object({ name: z.string() });

/** One of `GET /repos/{owner}/{repo}/commits`: only whether there is one matters. */
export const commitShape = z.object({ sha: z.string() });

/** {@link releaseShape} */
export type Release = z.output<typeof releaseShape>;
/** {@link issueShape} */
export type Issue = z.output<typeof issueShape>;
/** {@link commentShape} */
export type Comment = z.output<typeof commentShape>;

/** GitHub name of somebody; null for bots and for deleted accounts. */
export function personOf(user: Release['author']): string | null {
  return user && user.type !== 'Bot' && !user.login.endsWith('[bot]') ? user.login : null;
}
