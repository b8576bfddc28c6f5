import { describe, expect, test } from 'vitest';
import type { Block } from './blocks.ts';
import { PreviewReceiver, PreviewSender } from './sending.ts';
import type { Around, Preview } from './types.ts';

const blockOf = (value: string): Block => ({
  nodes: [{ type: 'text', value }],
  facts: { questions: [], releases: [], projects: [], events: [], citations: [] },
});

const around = (title: string): Around => ({
  weekly: {
    ...{ url: '/weekly/2026-12-04/', date: '2026-12-04', number: null, title, source: null },
    ...{ questions: [], releases: [], readings: [] },
  },
  ...{ projects: [], citation: '', contents: [] },
});

const previewOf = (words: string, more: Partial<Preview> = {}): Preview => ({
  ...{ text: words, asked: '', blocks: [...words].map(blockOf), around: around('周报') },
  setting: { date: '2026-12-04', today: '2026-12-01', isPreview: false },
  ...more,
});

/** Both ends, with the way of a worker's message between them. */
function line() {
  const sender = new PreviewSender();
  const receiver = new PreviewReceiver();
  return (preview: Preview) => {
    const sent = structuredClone(sender.sent(structuredClone(preview)));
    return { sent, shown: receiver.received(sent) };
  };
}

const sentAs = (blocks: readonly unknown[]): unknown[] =>
  blocks.map((one) => (typeof one === 'number' ? one : 'new'));
const wordsOf = (blocks: readonly Block[]): string =>
  blocks.map(({ nodes: [node] }) => (node?.type === 'text' ? node.value : '')).join('');

describe('a preview on its way', () => {
  test('is sent whole at first, then only what has changed', () => {
    const send = line();
    expect(sentAs(send(previewOf('abc')).sent.blocks)).toEqual(['new', 'new', 'new']);
    const { sent, shown } = send(previewOf('axc'));
    expect(sentAs(sent.blocks)).toEqual([0, 'new', 2]);
    expect(sent.around).toBe('same');
    expect(shown).toMatchObject(previewOf('axc'));
  });

  test('arrives whole, whatever was put in, taken out or moved', () => {
    const send = line();
    for (const words of ['abc', '', 'cba', 'cbaa', 'aaaa', 'xaaaay', 'ya', 'ya', 'bya']) {
      const { shown } = send(previewOf(words));
      expect(wordsOf(shown.blocks)).toBe(words);
      expect(shown.blocks.map(({ key }) => key)).toHaveLength(
        new Set(shown.blocks.map(({ key }) => key)).size,
      );
    }
  });

  test('keeps as the same objects what is the same', () => {
    const send = line();
    const before = send(previewOf('abc')).shown;
    const after = send(previewOf('abxc')).shown;
    expect(after.blocks[0]).toBe(before.blocks[0]);
    expect(after.blocks[3]).toBe(before.blocks[2]);
    expect(after.around).toBe(before.around);
    expect(after.setting).toBe(before.setting);
  });

  test('keeps the name of a block that was only written on', () => {
    const send = line();
    const before = send(previewOf('abc')).shown;
    const after = send(previewOf('axc')).shown;
    expect(after.blocks.map(({ key }) => key)).toEqual(before.blocks.map(({ key }) => key));
    expect(after.blocks[1]).not.toBe(before.blocks[1]);
  });

  test('names all blocks anew where nothing is left of the text before', () => {
    const send = line();
    const before = send(previewOf('abc')).shown.blocks.map(({ key }) => key);
    const after = send(previewOf('xyz')).shown.blocks.map(({ key }) => key);
    expect(after.filter((key) => before.includes(key))).toEqual([]);
  });

  test('tells of another title, and of another day', () => {
    const send = line();
    send(previewOf('a'));
    expect(send(previewOf('a', { around: around('别的') })).shown.around).toEqual(around('别的'));
    expect(send(previewOf('a', { around: null })).shown.around).toBeNull();
    const setting = { date: '2026-12-11', today: '2026-12-01', isPreview: false };
    expect(send(previewOf('a', { setting })).shown.setting).toEqual(setting);
  });

  test('is refused where the one before was not received', () => {
    const sender = new PreviewSender();
    sender.sent(previewOf('ab'));
    const sent = sender.sent(previewOf('ab'));
    expect(() => new PreviewReceiver().received(sent)).toThrow('without its block');
  });
});
