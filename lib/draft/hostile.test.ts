import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namedProjects, readContent } from '#lib/content/index.ts';
import { hostileInputs } from '#lib/mdx/hostile/corpus.ts';
import { floodInputs } from '#lib/mdx/hostile/floods.ts';
import { assertInert } from '#lib/mdx/inert.ts';
import { draftRepository, targetsOf } from './draft.ts';
import { Known } from './known.ts';
import { openGitHub } from './github.ts';
import { type GitHubServer, type Recording, startGitHub } from './test-support/github-server.ts';
import { KITE, kiteFolder } from './test-support/kite-folder.ts';
import { comment, issue, release, user } from './test-support/recorded.ts';

let github: GitHubServer;
let dir = '';

beforeAll(async () => {
  github = await startGitHub();
  dir = await kiteFolder();
});

afterAll(async () => {
  await github.close();
  await rm(dir, { recursive: true });
});

/** A week in which everybody writes what is in the corpus, wherever GitHub lets them. */
function hostileWeek(): Recording {
  // A flood takes its time, three times over; words.test.ts has some.
  const inputs = hostileInputs.filter((one) => !floodInputs.includes(one));
  const bodies = inputs.map(({ body }) => body);
  const login = (body: string): string => body.slice(0, 90) || 'x';
  const asked = bodies.map((body, index) =>
    issue(KITE, index + 1, {
      ...{ title: body, body, comments: 1, user: user(login(body)) },
      labels: index % 4 === 0 ? [{ name: '新手任务' }] : [{ name: body }],
    }),
  );
  const answers = bodies.map((body, index) => [
    `/repos/${KITE}/issues/${index + 1}/comments`,
    { body: [comment(KITE, index + 1, { body: `答：${body}`, user: user(login(body)) })] },
  ]);
  const releases = bodies.map((body, index) =>
    release(KITE, `1.${index}${body}`, {
      body,
      author: user(login(body)),
      html_url: `https://github.com/kites/kite/releases/tag/${index}`,
    }),
  );
  return {
    [`/repos/${KITE}/issues`]: { body: asked },
    [`/repos/${KITE}/releases`]: { body: releases },
    ...(Object.fromEntries(answers) as Recording),
  };
}

test(
  'whatever GitHub brings is data: it is inert, and stays in its folder',
  { timeout: 240_000 },
  async () => {
    github.answer(hostileWeek());
    const folder = await readContent(dir);
    const [target] = targetsOf(namedProjects(folder.found), [KITE]);
    if (!target) throw new Error('no target');
    const run = { dir, since: '2024-03-01', known: new Known(folder), dryRun: false };
    const outcome = await draftRepository(
      { ...run, github: openGitHub({ api: github.api, second: 1 }) },
      target,
    );
    expect(outcome.failed).toBeNull();
    expect(outcome.written.length).toBeGreaterThan(300);
    for (const line of outcome.faults)
      expect(line).toMatch(/^https:\/\/github\.com\/kites\/kite\/\S+：/);
    const names = await readdir(join(dir, 'next'));
    expect(names).toHaveLength(outcome.written.length);
    for (const name of names) expect(name).toMatch(/^(?:question|release|task)-[a-z0-9-]+\.mdx$/);
    const { found, content } = await readContent(dir);
    expect(found.next.length).toBeGreaterThan(300);
    expect(content.coming.weekly).toBeNull();
    for (const { tree, file, head } of found.next) {
      assertInert(tree);
      expect(JSON.stringify(tree)).not.toMatch(/"type":"image/);
      expect(head.draft).toBe('true');
      // Tags and expressions of GitHub are words: they are not even told of.
      expect(
        file.messages.filter(({ ruleId }) =>
          /^(?:no-|tag-(?:not|syntax)|known-component)/.test(ruleId ?? ''),
        ),
      ).toEqual([]);
    }
  },
);
