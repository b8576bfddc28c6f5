import { resolve } from 'node:path';
import { Command } from 'commander';
import { contentFolder } from '../content-folder.ts';

interface Flags {
  content?: string;
  builds: string;
  watch?: boolean;
}

/** `weekly serve`: serves the site and publishes new content without a pause. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('运行网站；内容变了就在旁边构建，完整了再换上，期间照常答复')
    .option('--watch', '看着内容目录，变了就发布；不加时只在有人要（POST /-/publish）才发布')
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .option('--builds <dir>', '放构建的目录，留最近三份，current 指着正在用的', '.cache/builds')
    .addHelpText('after', NOTES)
    .action(run);
}

const NOTES = `
先检查，有错误就不构建，还用原来那一份；/readyz 的 publishing 说怎么样了。退回上一份：sh deploy/release.sh --back <放构建的目录>
环境变量 HOST、PORT、LOG 等与 npm start 相同；PUBLISH_TOKEN（至少 16 个字符）打开 /-/publish：
    curl -X POST -H "Authorization: Bearer $PUBLISH_TOKEN" http://127.0.0.1:3000/-/publish
要在装好的项目里运行：它要用 npm ci 装的东西来构建。`;

async function run({ content, builds, watch = false }: Flags): Promise<void> {
  const { serveBuilds } = await import('#lib/server/renew/serve-builds.ts');
  await serveBuilds({
    project: process.cwd(),
    builds: resolve(builds),
    contentDir: contentFolder(content),
    isWatching: watch,
  });
}
