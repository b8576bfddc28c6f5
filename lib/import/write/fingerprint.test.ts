import { describe, expect, it } from 'vitest';
import { fingerprint, isUntouched, stamped, withFingerprint } from './fingerprint.ts';

describe('fingerprint', () => {
  const written = withFingerprint({ title: '甲', summary: '' }, '正文\n');

  it('stands in the frontmatter and is that of the rest', () => {
    expect(written).toMatch(/^---\ntitle: 甲\nimported: "[0-9a-f]{16}"\n---\n\n正文\n$/);
    expect(written).toContain(fingerprint(written));
  });

  it('tells edits', () => {
    expect(isUntouched(written)).toBe(true);
    expect(isUntouched(written.replace('正文', '正 文'))).toBe(false);
    expect(isUntouched('---\ntitle: 甲\n---\n')).toBeNull();
  });

  it('is that of the whole text where the body has such a line, too', () => {
    const text = withFingerprint({ title: '甲' }, 'imported: 一船茶\n');
    expect(isUntouched(text)).toBe(true);
    expect(isUntouched(text.replace('一船', '两船'))).toBe(false);
  });

  it('goes into a file that has a head, in place of an older one', () => {
    const copy = stamped('---\nname: 甲\nimported: "0123456789abcdef"\n---\n\n乙\n');
    expect(copy.match(/imported/g)).toHaveLength(1);
    expect(isUntouched(copy)).toBe(true);
    expect(stamped('没有头\n')).toBe('没有头\n');
  });
});
