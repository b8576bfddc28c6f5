import { expect, test } from 'vitest';
import { policyOf } from './policy.ts';

test('a page may load its own files and pictures, and run no script that stands inside it', () => {
  expect(policyOf([])).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; " +
      "connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'",
  );
});

test('scripts inside a page are named by hash, each once', () => {
  // The example of the specification (CSP Level 3, 8.4), and SHA-256 of nothing.
  const hello = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
  const empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
  const policy = policyOf(["alert('Hello, world.');", '', "alert('Hello, world.');"]);
  expect(policy).toContain(`script-src 'self' ${hello} ${empty}; style-src`);
});

test('text that is not English is hashed as it is sent', () => {
  expect(policyOf(['中'])).toContain("'sha256-pWe9qhE2fyYPBwg5H00QdmtZYvVl2eQy8XmBo1hP4eI='");
});

test('no way around it', () => {
  expect(policyOf(['a'])).not.toMatch(/unsafe|strict-dynamic|\*|http:|blob:/);
});

test('a page that shows only this site’s pictures needs no other site', () => {
  expect(policyOf([], true)).toContain("; img-src 'self' data:; ");
});
