// After `next build`: `tsx scripts/slim.ts [folder]`; without a folder, what the build has just written.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile } from '#lib/server/headers.ts';
import { readEnvironment } from '#lib/site/env.ts';
import { addressWarning } from '#lib/site/site-address.ts';
import { slimFolder } from '#lib/slim/folder.ts';
import { visible } from '#lib/text/printable.ts';

const [, , given] = process.argv;
const { EXPORT, DIST_DIR = '.next' } = process.env;
const built = EXPORT === '1' ? 'out' : join(DIST_DIR, 'server', 'app');
const folder = given ?? built;
if (!existsSync(folder)) {
  console.error(visible(`没有目录 ${folder}：先构建`));
  process.exit(1);
}
const { before, after, pages, faults } = slimFolder(folder);
const mega = (bytes: number): string => (bytes / 1e6).toFixed(1);
console.log(`${pages} 页，${mega(before)} MB → ${mega(after)} MB`);

const environment = readEnvironment(process.env);
if (EXPORT === '1' && !given) {
  const headers = headersFile(environment.hstsSeconds, process.env['BASE_PATH'] ?? '');
  writeFileSync(join(folder, '_headers'), headers);
}
console.log(`卡片和规范链接里的地址：${environment.siteUrl}`);
const warning = addressWarning(
  environment,
  process.env['SITE_URL'],
  process.env['BASE_PATH'] ?? '',
);
if (warning !== null) console.warn(`\n※ ${warning}\n`);
if (faults.length > 0) {
  console.error(
    [
      `${faults.length} 页仍把正文存了两份，见 docs/decisions/012-page-data.md：`,
      // Paths hold ids of the content.
      ...faults.slice(0, 10).map(visible),
    ].join('\n'),
  );
  process.exitCode = 1;
}
