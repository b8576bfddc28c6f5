// In links.yml: `tsx scripts/github/links.ts`, every Monday.
import { setTimeout as wait } from 'node:timers/promises';
import { today } from '#lib/content/views/age.ts';
import { publicGate } from '#lib/outside/gate.ts';
import { createVisitor } from '#lib/outside/visitor.ts';
import { environment } from '#lib/site/env.ts';
import { connect } from './api.ts';
import { keepLinks } from './links/check-links.ts';
import { runScript } from './script.ts';

await runScript((env) =>
  keepLinks(connect(env), {
    ...{ dir: environment.contentDir, day: today() },
    visitor: createVisitor({ gate: publicGate }),
    pause: () => wait(60_000),
  }),
);
