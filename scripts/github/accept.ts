// In accept.yml: `tsx scripts/github/accept.ts`, when somebody has labelled an issue.
import * as z from 'zod';
import { environment } from '#lib/site/env.ts';
import { connect } from './api.ts';
import { ACCEPTED, accept } from './contribute/accept.ts';
import { readEvent, runScript } from './script.ts';

const labelled = z.looseObject({
  label: z.object({ name: z.string() }),
  issue: z.looseObject({ number: z.int().positive() }),
});

await runScript(async (env) => {
  const event = await readEvent(env, labelled);
  if (event.label.name !== ACCEPTED) return `标签不是「${ACCEPTED}」，什么也没做`;
  return accept(connect(env), event.issue.number, event, environment.contentDir);
});
