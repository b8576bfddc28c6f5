import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { filtered, ProjectFilter } from './project-filter.tsx';
import { speaking } from '#lib/words/spoken/document.ts';
import { weekly } from '#lib/content/views/test-support/model.ts';
import { MonthSection } from './month-section.tsx';
import { WeeklyRow } from './weekly-row.tsx';

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

test('an English page filters and lists in English, and titles keep their language', () => {
  speaking('en', () => {
    const filter = renderToStaticMarkup(<ProjectFilter tally={tally} things="weeklies" />);
    expect(filter).toMatch(/Only weeklies about Seata\. <a[^>]*>Seata project page</);
    expect(filter).toContain('No project 1<');
    expect(filter).not.toMatch(/\p{Script=Han}/u);
    const month = renderToStaticMarkup(
      <MonthSection month={5} caption="1 weekly" className="of">
        <WeeklyRow weekly={weekly('2021-04-02', { title: '灯会', number: 8 })} dated />
      </MonthSection>,
    );
    expect(month).toContain('<h2>May<span>1 weekly</span></h2>');
    expect(month).toContain('>April 2, 2021</time><span class="weekly-row-number caption">No. 8<');
    expect(month).toContain('<span class="weekly-row-title" lang="zh-CN">灯会</span>');
  });
});
