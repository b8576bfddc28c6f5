import type { VFile } from 'vfile';
import { addressDoubt } from '#lib/mdx/address/address.ts';
import { report } from '#lib/site/message.ts';
import { fieldPlace } from '../read/frontmatter.ts';

const FIELDS = ['repository', 'homepage', 'source'] as const;

/** The addresses of a file's head lead where they seem to. */
export function checkHeadAddresses(
  head: Readonly<Partial<Record<(typeof FIELDS)[number], string | undefined>>>,
  file: VFile,
): void {
  for (const field of FIELDS) {
    const doubt = addressDoubt(head[field] ?? '#');
    if (!doubt) continue;
    report(file, {
      rule: 'address',
      severity: 'warning',
      place: fieldPlace(file, field),
      ...doubt,
    });
  }
}
