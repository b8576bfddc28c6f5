import { expect, test } from 'vitest';
import { typedRelease } from './typed-release.ts';

const projects = [
  { slug: 'mosn', repository: 'https://github.com/mosn/mosn' },
  { slug: 'sofa-rpc', repository: 'https://github.com/sofastack/sofa-rpc' },
];
const said = (typed: string): string => {
  const { project, version } = typedRelease(typed, projects) ?? {};
  return `${project} ${version}`;
};

test.each([
  ['https://github.com/mosn/mosn/releases/tag/v1.6.1', 'mosn 1.6.1'],
  ['https://github.com/mosn/mosn/releases/tag/1.6.1', 'mosn 1.6.1'],
  ['  https://github.com/MOSN/mosn/releases/tag/v1.6.1-rc.2#x ', 'mosn 1.6.1-rc.2'],
  ['https://github.com/sofastack/sofa-rpc/releases/tag/sofa-rpc-5.13.0', 'sofa-rpc 5.13.0'],
])('%s says which release it is', (typed, expected) => {
  expect(said(typed)).toBe(expected);
});

test.each([
  'https://github.com/mosn/mosn/releases',
  'https://github.com/mosn/mosn/releases/tag/nightly',
  'https://github.com/somebody/else/releases/tag/v1.0.0',
  'https://github.com.example.org/mosn/mosn/releases/tag/v1.0.0',
  'http://a.example/?https://github.com/mosn/mosn/releases/tag/v1.0.0',
  'v1.6.1',
])('%s does not', (typed) => {
  expect(typedRelease(typed, projects)).toBeNull();
});
