import { expect, it } from 'vitest';
import { bounds, cutMarkdown, cutTexts } from './bounds.ts';

const address = 'https://weekly.example.org/weekly/2024-05-03/';

it('leaves a text alone that fits', () => {
  expect(cutMarkdown('灯笼', address)).toBe('灯笼');
  const most = 'x'.repeat(bounds.text);
  expect(cutMarkdown(most, address)).toBe(most);
});

it('cuts a long one at a line end, says how much is missing and where it is', () => {
  const text = Array.from({ length: 100 }, (_, at) => `第 ${at} 行灯笼`).join('\n');
  const cut = cutMarkdown(text, address, 200);
  const [kept = ''] = cut.split('\n\n（太长');
  expect(text.startsWith(kept)).toBe(true);
  expect(text[kept.length]).toBe('\n');
  expect(cut).toContain(`还有 ${text.length - kept.length} 个字符`);
  expect(cut.split('\n').at(-1)).toBe(`来源：${address}`);
});

it('closes code that is open there', () => {
  const text = `一段\n\n\`\`\`\`java\n\`\`\`\n${'int lantern;\n'.repeat(100)}\`\`\`\`\n`;
  const [kept = ''] = cutMarkdown(text, address, 300).split('\n\n（太长');
  expect(kept.endsWith('\n````')).toBe(true);
  const closed = `\`\`\`\n灯\n\`\`\`\n${'灯笼\n'.repeat(100)}`;
  expect(cutMarkdown(closed, address, 100)).not.toMatch(/```\n\n（太长/);
});

it('cuts one endless line, and no character in two', () => {
  const cut = cutMarkdown('🏮'.repeat(500), address, 101);
  expect(cut.isWellFormed()).toBe(true);
  expect(cut.length).toBeLessThan(400);
});

it('gives texts what is left of a common bound', () => {
  const cut = cutTexts(5);
  expect(['abc', 'def', 'ghi', ''].map(cut)).toEqual(['abc', 'de…', '…', '']);
});
