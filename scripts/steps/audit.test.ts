import { expect, test } from 'vitest';
import { readAudit } from './audit.mjs';

const url = 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc';
const found = (severity: string): string =>
  JSON.stringify({
    vulnerabilities: {
      a: { name: 'a', severity, via: [{ name: 'a', title: '坏', url, severity, range: '<2' }] },
      b: { name: 'b', severity, via: ['a'] },
    },
  });

test('a severe advisory is named once, with its address', () => {
  expect(readAudit(found('high'))).toEqual({ faults: [`a <2：high 坏（${url}）`] });
});

test('a lesser one, and one that was accepted by its id, are none', () => {
  expect(readAudit(found('moderate'))).toEqual({ faults: [] });
  expect(readAudit(found('critical'), new Map([['GHSA-aaaa-bbbb-cccc', '用不到']]))).toEqual({
    faults: [],
  });
});

test.each([
  ['', '没有答复'],
  ['npm error network', '没有答复'],
  ['{"message":"405 Method Not Allowed","error":{"summary":""}}', '405 Method Not Allowed'],
  ['{"error":{"code":"ENOAUDIT","summary":"no endpoint\\nmore"}}', 'no endpoint'],
  ['{}', '答复里没有漏洞清单'],
])('a registry that cannot say is noted: %s', (text, note) => {
  expect(readAudit(text)).toEqual({ note });
});
