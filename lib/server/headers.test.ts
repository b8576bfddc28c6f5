import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { headersFile, readByAll, securityHeaders } from './headers.ts';

it('insists on https only where the one who serves says so', () => {
  expect(securityHeaders(0)).not.toHaveProperty('Strict-Transport-Security');
  expect(securityHeaders(3600)['Strict-Transport-Security']).toBe(
    'max-age=3600; includeSubDomains',
  );
});

it('writes them for plain files: every path has each header once', () => {
  const text = headersFile(0, '/sofa');
  const blocks = text.trim().split('\n\n');
  expect(blocks[0]?.split('\n')).toEqual([
    '/*',
    ...Object.entries(securityHeaders(0)).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  expect(blocks[1]?.split('\n')).toEqual([
    '/sofa/api/*',
    '  Access-Control-Allow-Origin: *',
    '  X-Robots-Tag: noindex',
  ]);
  expect(blocks[2]?.split('\n')).toEqual([
    '/sofa/*.md',
    '  Content-Type: text/markdown; charset=utf-8',
    '  X-Robots-Tag: noindex',
  ]);
  expect(blocks.slice(3).map((block) => block.split('\n'))).toEqual(
    [
      ...['_next/static/*', 'assets/*', 'search-data/2*', 'search-data/words.*'],
      'editor-data/*',
    ].map((path) => [`/sofa/${path}`, '  Cache-Control: public, max-age=31536000, immutable']),
  );
});

it('is documented for the servers that people put before plain files', () => {
  const text = readFileSync('docs/hosting.md', 'utf8');
  for (const [name, value] of Object.entries(securityHeaders(0))) {
    expect(text).toContain(`add_header ${name} "${value}" always;`);
    expect(text).toContain(`    ${name} "${value}"\n`);
  }
  // One that differs from address to address, where nginx would drop all others beside it.
  for (const [name, value] of Object.entries(readByAll)) {
    expect(text).toMatch(new RegExp(`add_header ${name} \\$\\w+ always;`));
    expect(text).toContain(`"${value}"; }`);
    expect(text).toContain(`  header @data ${name} "${value}"\n`);
  }
});
