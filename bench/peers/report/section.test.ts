import { expect, test } from 'vitest';
import { withSection } from './section.ts';

const page = '# 页\n\n## 甲\n\n话\n\n### 表\n\n旧\n\n#### 细目\n\n旧的细目\n\n### 下一个\n\n留着\n';

test('takes the place of the section with its heading, up to the next of its rank', () => {
  expect(withSection(page, '### 表', '新\n')).toBe(
    '# 页\n\n## 甲\n\n话\n\n### 表\n\n新\n\n### 下一个\n\n留着\n',
  );
});

test('the last section ends with the text', () => {
  expect(withSection(page, '### 下一个', '新')).toMatch(/旧的细目\n\n### 下一个\n\n新\n$/);
});

test('stands at the end where it is new, and once however often it is written', () => {
  const once = withSection(page, '### 另一个', '新');
  expect(once).toBe(`${page}\n### 另一个\n\n新\n`);
  expect(withSection(once, '### 另一个', '新')).toBe(once);
});
