import { join } from 'node:path';
import { bundleServiceWorker } from '#lib/assets/service-worker.ts';
import type { KindOf } from '#lib/built/kinds.ts';
import { placePictures } from '#lib/built/pictures.ts';
import { writeOfflineServer } from '#lib/offline/prepare/write.ts';
import { immutable, revalidated } from '#lib/server/headers.ts';
import type { SiteEnvironment } from '#lib/site/env.ts';
import { MANIFEST } from './code.ts';

/**
 * Makes what is made of finished pages: the Traditional edition, pictures, what is read offline; as
 * `scripts/finish-pages.ts` does for a build that drew everything.
 * @param project absolute path of the checkout. @param folder of the build. @param basePath prefix of the site, or ''.
 * @throws Error where something is missing in it.
 */
export async function finishBuild(
  project: string,
  folder: string,
  kindOf: KindOf,
  environment: SiteEnvironment,
  basePath: string,
): Promise<void> {
  const { siteUrl, contentDir, hasTraditional, isKeptOffline: isOn } = environment;
  const place = { siteUrl, basePath };
  const app = join(folder, 'server', 'app');
  if (hasTraditional) {
    const [{ writeTraditional }, { withTraditional }] = await Promise.all([
      import('#lib/traditional/write.ts'),
      import('#lib/traditional/kind.ts'),
    ]);
    writeTraditional(app, withTraditional(kindOf), place, join(folder, MANIFEST));
  }
  placePictures(app, place, join(contentDir, 'pictures'), join(folder, 'pictures'));
  const entry = `lib/offline/worker/${isOn ? 'entry' : 'leave'}.ts`;
  const worker = await bundleServiceWorker(project, entry);
  writeOfflineServer(folder, { worker, isOn, base: basePath }, { revalidated, immutable });
}
