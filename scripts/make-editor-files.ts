// Writes what editors complete and show while somebody writes content: `npm run editor-files`. Needed
// again when the schemas of heads, the components or their words in lib/editor-files change.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { editorFiles } from '#lib/editor-files/index.ts';
import { writeWhole } from '#lib/site/files/whole.ts';

for (const [path, value] of editorFiles()) {
  const config = await resolveConfig(path);
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, await format(JSON.stringify(value), { ...config, filepath: path }));
  console.log(`写好 ${path}`);
}
