// In standing.yml: `tsx scripts/github/standing.ts`, on every first day of a month.
import { today } from '#lib/content/views/age.ts';
import { gitHubOptions, openGitHub } from '#lib/draft/github.ts';
import { environment } from '#lib/site/env.ts';
import { connect } from './api.ts';
import { keepStanding } from './keep-standing.ts';
import { runScript } from './script.ts';

await runScript((env) =>
  keepStanding(connect(env), {
    ...{ dir: environment.contentDir, day: today() },
    github: openGitHub(gitHubOptions(env, undefined)),
  }),
);
