import { expect, it } from 'vitest';
import { typedAfter } from './early-keys.ts';

/** A key event as far as it is looked at; Node has no KeyboardEvent. */
const key = (name: string, more: Partial<KeyboardEvent> = {}) =>
  ({
    key: name,
    ...{ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false },
    ...more,
  }) as KeyboardEvent;

const after = (...keys: KeyboardEvent[]) => keys.reduce<string | null>(typedAfter, null);

it('keeps what is typed after the shortcut', () => {
  expect(after(key('k', { ctrlKey: true }), key('r'), key('P'), key('c'))).toBe('rPc');
  expect(after(key('k', { metaKey: true }), key('a'), key('b'), key('Backspace'))).toBe('a');
});

it('keeps nothing without it, and nothing that is no letter', () => {
  expect(after(key('a'), key('b'))).toBeNull();
  const shortcut = key('k', { ctrlKey: true });
  expect(after(shortcut, key('Shift'), key('Tab'), key('c', { ctrlKey: true }))).toBe('');
  expect(after(shortcut, key('a'), key('Escape'))).toBeNull();
});
