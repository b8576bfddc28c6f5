import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { filtered, ProjectFilter } from './project-filter.tsx';

const tally = [
  { slug: 'seata', name: 'Seata', count: 3 },
  { slug: 'mosn', name: 'MOSN', count: 0 },
  { slug: 'none', name: '未标注', count: 1 },
];

test('a row carries the slots of its projects', () => {
  expect(filtered(tally, ['mosn', 'seata'])).toBe('of of-0 of-1');
  expect(filtered(tally, ['none'])).toBe('of of-2');
  expect(filtered(tally, ['layotto'])).toBe('of');
});

test('every project is an address, with its count and the way to its page', () => {
  const html = renderToStaticMarkup(<ProjectFilter tally={tally} things="周刊" />);
  expect(html).toMatch(/id="only-seata" href="#only-seata"[^>]*slot-0[^>]*>.*?Seata 3</);
  expect(html).toContain('href="/projects/seata/"');
  expect(html).toContain('只看没有标注项目的周刊。');
  expect(html).not.toContain('href="/projects/none/"');
});

test('the style sheet has a rule for every slot that is offered', () => {
  const css = readFileSync(new URL('project-filter.css', import.meta.url), 'utf8');
  const many = Array.from({ length: 40 }, (_, index) => ({
    slug: `p${index}`,
    name: `P${index}`,
    count: 1,
  }));
  const html = renderToStaticMarkup(<ProjectFilter tally={many} things="周刊" />);
  const slots = [...html.matchAll(/slot-(\d+)/g)].map(([, slot]) => slot);
  expect(slots.length).toBeGreaterThan(10);
  for (const slot of slots) {
    expect(css).toContain(`:has(.slot-${slot}:target) .of:not(.of-${slot})`);
  }
});
