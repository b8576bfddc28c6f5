import { describe, expect, test } from 'vitest';
import { authorComponents } from '#lib/mdx/spec.ts';
import { askerField, dateField, dayOf, slugField } from './fields.ts';

/** What a field says about a value, or null where it takes it. */
const said = (field: typeof slugField | typeof dateField, value: string) =>
  field.safeParse(value).error?.issues[0]?.message ?? null;

const attribute = (component: string, name: string, value: string): string | null => {
  const checked = authorComponents.get(component)?.attributes.get(name)?.value.safeParse(value);
  return checked?.error?.issues[0]?.message ?? null;
};

describe('who asked is a bare name', () => {
  test.each(['kite-maker', '风筝 匠', ' kite ', "O'Neil"])('%s is fine', (name) => {
    expect(said(askerField, name)).toBeNull();
  });
  test.each(['@kite', '＠kite', '“kite”', '@@kite', ' @ kite', '"kite"', 'kite\u200B'])(
    '%s is refused with the right form',
    (name) => {
      expect(said(askerField, name)).toMatch(/写 kite$/);
    },
  );
  test.each(['', ' ', '@', '\u3000'])('nothing is no name: %j', (name) => {
    expect(said(askerField, name)).toBe('不能为空');
  });
});

test('a number, a version and a short name say what to write instead of full width and signs', () => {
  for (const wrong of ['#845', '＃845', '８４５', '“845”', ' 845', '845\u200B']) {
    expect(attribute('Question', 'issue', wrong)).toMatch(/写 845$/);
  }
  for (const wrong of ['v5.4.2', 'V5.4.2', '５.４.２', '5。4。2', '“5.4.2”']) {
    expect(attribute('Release', 'version', wrong)).toMatch(/写 5\.4\.2$/);
  }
  for (const wrong of ['ｋｉｔｅ', '“kite”', 'kite '])
    expect(said(slugField, wrong)).toMatch(/写 kite$/);
  expect(said(slugField, 'Kite Box')).toMatch(/写 kite-box$/);
  expect(said(slugField, '风筝')).not.toMatch(/写 /);
  expect(attribute('Question', 'issue', 'abc')).not.toMatch(/写 \S+$/);
});

test('a day in the forms that people write is refused with the right form', () => {
  for (const wrong of [
    '2024/3/1',
    '2024年3月1日',
    '２０２４-０３-０１',
    '2024－03－01',
    '20240301',
    '2024.03.01 10:00',
  ]) {
    expect(dayOf(wrong)).toBe('2024-03-01');
    expect(said(dateField, wrong)).toMatch(/写 2024-03-01$/);
  }
  for (const wrong of ['2024-02-30', '1999-12-31', '周五', '']) expect(dayOf(wrong)).toBeNull();
});
