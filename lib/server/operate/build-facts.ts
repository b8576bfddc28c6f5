import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { apiPath } from '#lib/api/paths.ts';
import type { BuiltFiles } from '../built-files.ts';

/** Written by the step that bundles the server (`bundle-server.mjs`), beside the server. */
const FACTS = 'server/serve.json';

const factsSchema = z.object({ commit: z.string().nullable() });

/** Which build is served. */
export interface BuildFacts {
  /** Next's number of the build. */
  id: string;
  /** Date of the newest weekly, null where there is none. */
  content: string | null;
  /** Commit it was made of, with `-dirty` where files were edited; null where that was not known. */
  commit: string | null;
}

/**
 * What a build says of itself. @param folder absolute path of the build.
 * @throws Error if the build is damaged.
 */
export function readBuildFacts(folder: string, { files }: BuiltFiles): BuildFacts {
  const read = (name: string): string =>
    readFileSync(
      /* turbopackIgnore: true */ join(/* turbopackIgnore: true */ folder, name),
      'utf8',
    );
  const [before = '', after = ''] = apiPath('weeklies', '*').split('*');
  const dates = [...files.keys()]
    .filter((address) => address.startsWith(before) && address.endsWith(after))
    .map((address) => address.slice(before.length, -after.length));
  const hasFacts = existsSync(join(/* turbopackIgnore: true */ folder, FACTS));
  const { commit } = hasFacts ? factsSchema.parse(JSON.parse(read(FACTS))) : { commit: null };
  return { id: read('BUILD_ID').trim(), content: dates.sort().at(-1) ?? null, commit };
}

/** A build in one line, for people. */
export function madeOf({ content, commit, id }: BuildFacts): string {
  return [content, commit?.slice(0, 12), id].filter(Boolean).join('，');
}
