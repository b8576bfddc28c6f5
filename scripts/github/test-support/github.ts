import { type GitHub, BOT, connect } from '../api.ts';

/** An issue or a comment as REST hands it out. */
export interface FakeText {
  number: number;
  user: { login: string };
  body: string;
}
interface FakeIssue extends FakeText {
  title: string;
  state: string;
  labels: string[];
}
interface FakeComment {
  id: number;
  user: { login: string };
  body: string;
}
/** A pull request, as much of it as scripts look at. */
export interface FakePull {
  number: number;
  state: string;
  title: string;
  body: string;
  head: { sha: string; ref: string; repo: FakeRepository | null };
  files?: { filename: string; status: string }[];
}
interface FakeRepository {
  id: number;
  name?: string;
  owner?: { login: string };
  private?: boolean;
}
interface FakeCommit {
  tree: Map<string, string>;
  parent: string;
  author: string;
}

/** One request that was made. */
interface Seen {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

const OURS = { owner: 'sofastack', repo: 'sofa-weekly' };
const ROOT = `/repos/${OURS.owner}/${OURS.repo}`;

/** A small GitHub in memory, spoken to by REST. Pages hold two entries, so that whoever does not turn them is found out. */
export class FakeGitHub {
  readonly seen: Seen[] = [];
  readonly comments = new Map<number, FakeComment[]>();
  readonly issues: FakeIssue[] = [];
  readonly pulls: FakePull[] = [];
  readonly commits = new Map<string, FakeCommit>();
  readonly refs = new Map<string, string>([['heads/main', 'main0']]);
  /** Where GitHub Pages publishes the site; null: it does not. */
  pages: string | null = null;
  private readonly trees = new Map<string, Map<string, string>>();
  private next = 100;

  constructor() {
    this.commits.set('main0', { tree: new Map(), parent: '', author: 'somebody' });
  }

  /** As scripts speak to it. */
  connected(): GitHub {
    const env = { GITHUB_TOKEN: 'x', GITHUB_REPOSITORY: `${OURS.owner}/${OURS.repo}` };
    return connect(
      { ...env, NODE_ENV: 'test' },
      { request: { fetch: this.fetch }, throttle: { enabled: false }, retry: { enabled: false } },
    );
  }

  /** Requests that change something, `POST /issues/7/comments`. */
  get writes(): string[] {
    return this.seen
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path}`);
  }

  /** Files of a branch. */
  filesOf(branch: string): Map<string, string> | undefined {
    return this.commits.get(this.refs.get(`heads/${branch}`) ?? '')?.tree;
  }

  /** Puts somebody's commit on a branch. */
  commit(branch: string, author: string): string {
    const parent = this.refs.get(`heads/${branch}`) ?? 'main0';
    return this.store(`heads/${branch}`, { tree: new Map(), parent, author });
  }

  private readonly fetch = async (input: string | URL, init: RequestInit): Promise<Response> => {
    const url = new URL(input);
    const method = init.method ?? 'GET';
    const path = decodeURIComponent(url.pathname).replace(ROOT, '');
    const body = (typeof init.body === 'string' ? JSON.parse(init.body) : {}) as Seen['body'];
    this.seen.push({ method, path, body });
    await Promise.resolve();
    if (path.startsWith('/contents/')) return this.rawFile(path, url.searchParams);
    const found = this.answer(method, path, url.searchParams, body);
    if (found === undefined) return json({ message: 'Not Found' }, 404);
    return Array.isArray(found) ? paged(found, url) : json(found, method === 'POST' ? 201 : 200);
  };

  /** A file of a branch as it is. */
  private rawFile(path: string, query: URLSearchParams): Response {
    const text = this.filesOf(query.get('ref') ?? '')?.get(path.replace('/contents/', ''));
    if (text === undefined) return json({ message: 'Not Found' }, 404);
    return new Response(text, {
      headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
    });
  }

  private answer(
    method: string,
    path: string,
    query: URLSearchParams,
    body: Seen['body'],
  ): unknown {
    const [, first = '', second = '', third = ''] = path.split('/');
    const at = Number(second);
    if (path === '/pages') return this.pages === null ? undefined : { html_url: this.pages };
    if (/^\/pulls\/\d+\/files$/.test(path))
      return this.pulls.find(({ number }) => number === at)?.files ?? [];
    if (/^\/issues\/\d+\/comments$/.test(path)) {
      const list = this.comments.get(at) ?? [];
      this.comments.set(at, list);
      if (method === 'GET') return list;
      const made = { id: this.next++, user: { login: BOT }, body: String(body['body']) };
      list.push(made);
      return made;
    }
    if (path.startsWith('/issues/comments/')) {
      const found = [...this.comments.values()].flat().find(({ id }) => id === Number(third));
      return found && Object.assign(found, body);
    }
    if (first === 'issues') return this.answerIssues(method, at, query, body);
    if (first === 'pulls') return this.answerPulls(method, at, query, body);
    if (first === 'compare')
      return this.compare(second + path.slice(path.indexOf(second) + second.length));
    return first === 'git' ? this.answerGit(method, path.replace('/git/', ''), body) : undefined;
  }

  private answerIssues(
    method: string,
    at: number,
    query: URLSearchParams,
    body: Seen['body'],
  ): unknown {
    if (method === 'POST') {
      const made = {
        number: this.next++,
        user: { login: BOT },
        state: 'open',
        ...body,
      } as FakeIssue;
      this.issues.unshift(made);
      return made;
    }
    if (method === 'GET')
      return this.issues.filter(({ labels }) => labels.includes(query.get('labels') ?? ''));
    const found = this.issues.find(({ number }) => number === at);
    return found && Object.assign(found, body);
  }

  private answerPulls(
    method: string,
    at: number,
    query: URLSearchParams,
    body: Seen['body'],
  ): unknown {
    if (method === 'POST') {
      const ref = String(body['head']);
      const head = { ref, sha: this.refs.get(`heads/${ref}`) ?? '', repo: { id: 1 } };
      const made = { ...body, number: this.next++, state: 'open', head } as FakePull;
      this.pulls.push(made);
      return made;
    }
    const found = this.pulls.find(({ number }) => number === at);
    if (method === 'PATCH') return found && Object.assign(found, body);
    if (at > 0) return found;
    return this.pulls.filter(
      ({ head, state }) =>
        `${OURS.owner}:${head.ref}` === query.get('head') && state === query.get('state'),
    );
  }

  private compare(basehead: string): unknown {
    const [, branch = ''] = basehead.split('...');
    const commits: unknown[] = [];
    let sha = this.refs.get(`heads/${branch}`) ?? '';
    while (sha !== 'main0' && sha !== '') {
      const commit = this.commits.get(sha);
      commits.push({ author: { login: commit?.author } });
      sha = commit?.parent ?? '';
    }
    return { total_commits: commits.length, commits };
  }

  private answerGit(method: string, path: string, body: Seen['body']): unknown {
    if (method === 'GET' && path.startsWith('ref/')) {
      const sha = this.refs.get(path.slice('ref/'.length));
      return sha === undefined ? undefined : { object: { sha } };
    }
    if (method === 'GET') return { tree: { sha: 'base' } };
    if (path === 'trees') {
      const files = body['tree'] as { path: string; content: string; mode: string }[];
      const sha = `tree${this.next++}`;
      this.trees.set(sha, new Map(files.map(({ path: name, content }) => [name, content])));
      return { sha };
    }
    if (path === 'commits') {
      const tree = this.trees.get(String(body['tree'])) ?? new Map<string, string>();
      return { sha: this.store(null, { tree, parent: String(body['parents']), author: BOT }) };
    }
    const ref =
      path === 'refs' ? String(body['ref']).replace('refs/', '') : path.slice('refs/'.length);
    this.refs.set(ref, String(body['sha']));
    return { ref };
  }

  private store(ref: string | null, commit: FakeCommit): string {
    const sha = `commit${this.next++}`;
    this.commits.set(sha, commit);
    if (ref !== null) this.refs.set(ref, sha);
    return sha;
  }
}

function json(value: unknown, status: number, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });
}

function paged(list: readonly unknown[], url: URL): Response {
  const page = Number(url.searchParams.get('page') ?? 1);
  const next = new URL(url);
  next.searchParams.set('page', `${page + 1}`);
  const more: Record<string, string> =
    list.length > page * 2 ? { link: `<${next.href}>; rel="next"` } : {};
  return json(list.slice((page - 1) * 2, page * 2), 200, more);
}
