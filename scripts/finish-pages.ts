// After `next build`: `tsx scripts/finish-pages.ts [folder]`; without a folder, what the build has just written.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleServiceWorker } from '#lib/assets/service-worker.ts';
import { finishFolder } from '#lib/built/folder.ts';
import { readKinds } from '#lib/built/kinds.ts';
import { placePictures } from '#lib/built/pictures.ts';
import { writeMoved } from '#lib/moved/write.ts';
import { writeOfflineExport, writeOfflineServer } from '#lib/offline/prepare/write.ts';
import { headersFile, immutable, revalidated } from '#lib/server/headers.ts';
import { readEnvironment } from '#lib/site/env.ts';
import { addressWarning } from '#lib/site/site-address.ts';
import { visible } from '#lib/text/printable.ts';
import { withTraditional } from '#lib/traditional/kind.ts';

const [, , given] = process.argv;
const { EXPORT, DIST_DIR = '.next', BASE_PATH = '' } = process.env;
const inServer = join('server', 'app');
/**
 * Where pages are besides: a copy of the missing one, for what Next answers by itself, and all of them where
 * a server takes its build along (`output: 'standalone'`).
 */
const copies = ['server/pages', 'standalone/.next/server/app', 'standalone/.next/server/pages'].map(
  (folder) => join(DIST_DIR, folder),
);
const built = EXPORT === '1' ? ['out'] : [join(DIST_DIR, inServer), ...copies.filter(existsSync)];
const folders = given === undefined ? built : [given];
const absent = folders.find((path) => !existsSync(path));
if (absent !== undefined) {
  console.error(visible(`没有目录 ${absent}：先构建`));
  process.exit(1);
}
const kindOf = withTraditional(readKinds(DIST_DIR));
const mega = (bytes: number): string => (bytes / 1e6).toFixed(1);
const faults: string[] = [];
for (const folder of folders) {
  const { before, after, documents, applications, ...rest } = finishFolder(
    folder,
    kindOf,
    BASE_PATH,
  );
  faults.push(...rest.faults);
  console.log(
    `${documents} 页文档，${applications} 页应用，${mega(before)} MB → ${mega(after)} MB`,
  );
}

const environment = readEnvironment(process.env);
/** Next's list of what a server may send of a folder; an export has none. */
function listOf(folder: string): string | null {
  const list = join(folder, '..', '..', 'prerender-manifest.json');
  return folder.endsWith(inServer) && existsSync(list) ? list : null;
}
if (environment.hasTraditional && faults.length === 0) {
  // Its dictionaries are a megabyte that most builds need not load.
  const { writeTraditional } = await import('#lib/traditional/write.ts');
  const served = { siteUrl: environment.siteUrl, basePath: BASE_PATH };
  for (const folder of folders) {
    const { pages, bytes } = writeTraditional(folder, kindOf, served, listOf(folder));
    console.log(`${pages} 页繁体，${mega(bytes)} MB`);
  }
}
if (EXPORT === '1' && given === undefined) {
  writeFileSync(join('out', '_headers'), headersFile(environment.hstsSeconds, BASE_PATH));
  // GitHub Pages leaves out names with an underscore (`_next`) where it publishes a branch without this.
  writeFileSync(join('out', '.nojekyll'), '');
  const { siteUrl } = environment;
  const moved = writeMoved('out', { siteUrl, basePath: BASE_PATH });
  console.log(`${moved} 个旧地址领到新的一页`);
}
for (const folder of folders) {
  if (folder.endsWith(join('server', 'pages'))) continue;
  // With its pages in an export; beside Next's own files where a server sends them.
  const target = join(folder, folder.endsWith(inServer) ? '../../pictures' : 'pictures');
  const { siteUrl, contentDir } = environment;
  const place = { siteUrl, basePath: BASE_PATH };
  const { files, bytes, absent } = placePictures(
    folder,
    place,
    join(contentDir, 'pictures'),
    target,
  );
  if (files > 0) console.log(`${files} 个图片文件，${mega(bytes)} MB`);
  if (absent.length > 0) {
    console.warn(
      `※ 图片保险库里缺 ${absent.length} 个文件（${absent.slice(0, 3).join('、')}……），页面上会说图片未能载入。\n` +
        '    改法：npm run weekly -- images，或从版本库取回内容目录里的 pictures/，再构建',
    );
  }
}
// Last: its list names what is served.
if (given === undefined && faults.length === 0) {
  const { isKeptOffline: isOn } = environment;
  const entry = `lib/offline/worker/${isOn ? 'entry' : 'leave'}.ts`;
  const source = { worker: await bundleServiceWorker(process.cwd(), entry), isOn, base: BASE_PATH };
  const { kept, years } =
    EXPORT === '1'
      ? writeOfflineExport('out', source)
      : writeOfflineServer(DIST_DIR, source, { revalidated, immutable });
  console.log(isOn ? `离线：${kept} 个地址，${years} 年可留` : '离线：关，留下的会清除');
}
console.log(`卡片和规范链接里的地址：${environment.siteUrl}`);
const warning = addressWarning(environment, process.env['SITE_URL'], BASE_PATH);
if (warning !== null) console.warn(`\n※ ${warning}\n`);
if (faults.length > 0) {
  console.error(
    [
      `${faults.length} 处与预期不同，不能发布，见 docs/decisions/027-pages-are-documents.md：`,
      // Paths hold ids of the content.
      ...faults.slice(0, 10).map(visible),
    ].join('\n'),
  );
  process.exitCode = 1;
}
