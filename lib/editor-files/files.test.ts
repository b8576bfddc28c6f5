import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editorFiles } from './index.ts';

test.each([...editorFiles()])('%s is what the generator writes', (path, value) => {
  const told = `${path} 过时了：运行 npm run editor-files`;
  expect(JSON.parse(readFileSync(path, 'utf8')), told).toEqual(JSON.parse(JSON.stringify(value)));
});
