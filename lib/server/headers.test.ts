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
      'pictures/*',
    ].map((path) => [`/sofa/${path}`, '  Cache-Control: public, max-age=31536000, immutable']),
  );
});

it('is the same in the files for nginx and Caddy that people put before plain files', () => {
  const nginx = readFileSync('deploy/nginx/files.conf', 'utf8');
  const maps = readFileSync('deploy/nginx/http.conf', 'utf8');
  const caddy = readFileSync('deploy/caddy/weekly.caddy', 'utf8');
  for (const [name, value] of Object.entries(securityHeaders(0))) {
    expect(nginx).toContain(`add_header ${name} "${value}" always;`);
    expect(caddy).toContain(`\t\t${name} "${value}"\n`);
  }
  // One that differs from address to address is empty, and so not sent, where it does not belong.
  for (const [name, value] of Object.entries(readByAll)) {
    expect(nginx).toMatch(new RegExp(`add_header ${name} \\$\\w+ always;`));
    expect(maps).toContain(`"${value}"; }`);
    expect(caddy).toContain(`\theader @weekly_data ${name} "${value}"\n`);
  }
  // What is kept for ever is the same everywhere.
  const paths = [...headersFile(0, '').matchAll(/^\/(\S+)\n {2}Cache-Control: .*immutable$/gm)];
  expect(paths.length).toBeGreaterThan(4);
  for (const [, path = ''] of paths) {
    expect(caddy.split(`{$BASE_PATH}/${path}`), path).toHaveLength(3);
    const [top = '', below = ''] = path.replace(/\*$/, '').split(/\/(?=[^/]*$)/);
    expect(maps, path).toMatch(top === 'search-data' ? below.replace('.', '\\.') : top);
  }
});
