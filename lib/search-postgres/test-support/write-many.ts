// For the test that kills it: `write-many.ts <url>` writes more documents than it is given time for.
import { questionsWith } from '#lib/search/test-support/documents.ts';
import { readAddress } from '../address.ts';
import { writeIndex } from '../write/write.ts';
import { searchableOf } from './searchable.ts';

const texts = Array.from(
  { length: 6000 },
  (_, i) => `第 ${i} 只 kite${i * 7919} 飞到 sky${i} 里去了`,
);
const [, , url = ''] = process.argv;
await writeIndex(readAddress('--to', url), await searchableOf(questionsWith(...texts)), (doing) => {
  process.stdout.write(`${doing}\n`);
});
