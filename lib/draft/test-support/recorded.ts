// Answers in the shapes of GitHub's REST API, with the fields that it always gives; the words are ours.

type Fields = Readonly<Record<string, unknown>>;

/** Somebody as GitHub names them. */
export function user(login: string, fields: Fields = {}): Fields {
  return {
    login,
    id: 1024,
    node_id: 'MDQ6VXNlcjEwMjQ=',
    avatar_url: `https://avatars.githubusercontent.com/u/1024?v=4`,
    html_url: `https://github.com/${login}`,
    type: 'User',
    site_admin: false,
    ...fields,
  };
}

/** A bot as GitHub names one. */
export const bot = (login = 'github-actions[bot]'): Fields => user(login, { type: 'Bot' });

/** An issue of a list. @param repository `owner/name`. */
export function issue(repository: string, number: number, fields: Fields = {}): Fields {
  return {
    url: `https://api.github.com/repos/${repository}/issues/${number}`,
    id: 2_000_000_000 + number,
    html_url: `https://github.com/${repository}/issues/${number}`,
    ...{
      number,
      title: '风大的时候会掉线',
      body: '三级风就掉。\n\n@wei 帮忙看看？',
      state: 'open',
    },
    state_reason: null,
    user: user('zhang'),
    author_association: 'NONE',
    labels: [{ id: 7, name: 'bug', color: 'd73a4a', default: true, description: null }],
    locked: false,
    ...{ assignee: null, assignees: [], milestone: null },
    comments: 0,
    ...{ created_at: '2024-02-20T03:00:00Z', updated_at: '2024-03-02T03:00:00Z' },
    closed_at: null,
    reactions: { total_count: 0 },
    ...fields,
  };
}

/** A merged pull request, as the list of issues has it. */
export function merged(repository: string, number: number, fields: Fields = {}): Fields {
  return issue(repository, number, {
    html_url: `https://github.com/${repository}/pull/${number}`,
    ...{ title: '换线', state: 'closed', closed_at: '2024-03-03T03:00:00Z' },
    pull_request: {
      url: `https://api.github.com/repos/${repository}/pulls/${number}`,
      merged_at: '2024-03-03T03:00:00Z',
    },
    author_association: 'CONTRIBUTOR',
    ...fields,
  });
}

/** A comment on an issue, by somebody of the project. */
export function comment(repository: string, number: number, fields: Fields = {}): Fields {
  return {
    id: 3_000_000_000 + number,
    html_url: `https://github.com/${repository}/issues/${number}#issuecomment-${3_000_000_000 + number}`,
    issue_url: `https://api.github.com/repos/${repository}/issues/${number}`,
    user: user('wei'),
    ...{ created_at: '2024-03-02T05:00:00Z', updated_at: '2024-03-02T05:00:00Z' },
    author_association: 'MEMBER',
    body: '把线换成 `kevlar` 的，再把尾巴加长一倍。',
    ...fields,
  };
}

/** A release of a list. */
export function release(repository: string, tag: string, fields: Fields = {}): Fields {
  return {
    url: `https://api.github.com/repos/${repository}/releases/1`,
    html_url: `https://github.com/${repository}/releases/tag/${encodeURIComponent(tag.toWellFormed())}`,
    id: 1,
    tag_name: tag,
    ...{ target_commitish: 'master', name: tag, draft: false, prerelease: false },
    ...{ created_at: '2024-03-02T00:00:00Z', published_at: '2024-03-02T01:00:00Z' },
    author: user('wei'),
    assets: [],
    body: "## What's Changed\n\n* 换了线 by @wei in https://github.com/kites/kite/pull/12\n* 尾巴加长 by @li\n\n**Full Changelog**: https://github.com/kites/kite/compare/v1...v2\n",
    ...fields,
  };
}

/** The header by which GitHub leads to the next page. */
export function nextPage(path: string, page: number): Readonly<Record<string, string>> {
  const link = (number: number, rel: string): string =>
    `<https://api.github.com${path}?per_page=100&page=${number}>; rel="${rel}"`;
  return { link: `${link(page, 'next')}, ${link(page, 'last')}` };
}

/** The answer to one question too many. @param reset seconds since 1970. */
export function limited(reset: number): {
  status: number;
  headers: Record<string, string>;
  body: Fields;
} {
  return {
    status: 403,
    headers: {
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(reset),
    },
    body: {
      message:
        "API rate limit exceeded for 203.0.113.7. (But here's the good news: Authenticated requests get a higher rate limit.)",
      documentation_url:
        'https://docs.github.com/rest/overview/resources-in-the-rest-api#rate-limiting',
    },
  };
}

/** The answer to questions that come too fast. @param after seconds. */
export function tooFast(
  after: number,
  status = 403,
): { status: number; headers: Record<string, string>; body: Fields } {
  return {
    status,
    headers: { 'retry-after': String(after) },
    body: {
      message:
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      documentation_url:
        'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
    },
  };
}
