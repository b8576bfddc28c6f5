import { expect, test } from 'vitest';
import { addressWarning } from './site-address.ts';

const own = 'http://127.0.0.1:3000';

test('a site address that was forgotten is told with what to write', () => {
  expect(addressWarning({ siteUrl: own }, undefined, '/kites')).toMatch(
    /没有设置 SITE_URL.*127\.0\.0\.1.*SITE_URL=https:\/\/weekly\.example\.org\/kites/,
  );
  expect(addressWarning({ siteUrl: own }, '', '')).toContain('没有设置 SITE_URL');
});

test('an address that only one computer can open is told', () => {
  for (const siteUrl of ['http://localhost:3000', own, 'http://0.0.0.0', 'http://[::1]:80']) {
    expect(addressWarning({ siteUrl }, siteUrl, '')).toContain('只有这台电脑能打开');
  }
});

test('an address without the path prefix, or with another, is told with the right one', () => {
  const base = '/kites';
  for (const siteUrl of ['https://a.example', 'https://a.example/lamps']) {
    expect(addressWarning({ siteUrl }, siteUrl, base)).toContain(
      'SITE_URL=https://a.example/kites',
    );
  }
  expect(addressWarning({ siteUrl: 'https://a.example/kites' }, 'x', '')).toContain('BASE_PATH');
});

test('a right address is no warning', () => {
  expect(addressWarning({ siteUrl: 'https://a.example' }, 'https://a.example', '')).toBeNull();
  expect(addressWarning({ siteUrl: 'https://a.example/kites' }, 'x', '/kites')).toBeNull();
});
