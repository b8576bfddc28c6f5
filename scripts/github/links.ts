// In links.yml: `tsx scripts/github/links.ts`, every Monday.
import { lookup } from 'node:dns/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { today } from '#lib/content/views/age.ts';
import { environment } from '#lib/site/env.ts';
import { connect } from './api.ts';
import { checkLinks } from './links/check-links.ts';
import { runScript } from './script.ts';

await runScript((env) =>
  checkLinks(connect(env), {
    ...{ dir: environment.contentDir, day: today(), fetch, patience: 15_000 },
    resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
    pause: () => wait(60_000),
  }),
);
