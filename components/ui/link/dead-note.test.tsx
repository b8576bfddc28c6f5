import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { LinkRecord } from '#lib/content/types.ts';
import { speaking } from '#lib/words/spoken/document.ts';
import { DeadLine, DeadNote } from './dead-note.tsx';

const page = 'https://a.cn/x';
const record = (first: string): LinkRecord => ({
  ...{ address: page, date: '2026-11-16', state: 'gone', why: '404', movedTo: null },
  ...{ history: [{ date: first, state: 'gone' }], failing: { first, last: '2026-11-16' } },
});
const links = (first: string) => new Map([[page, record(first)]]);
const note = (href: string | null, known?: ReadonlyMap<string, LinkRecord>) =>
  renderToStaticMarkup(<DeadNote href={href} day="2023-02-24" links={known} />);

test('what is dead has a word behind it, with its month and a way to the archive', () => {
  const html = note(`${page}#part`, links('2026-11-09'));
  expect(html.replace(/<[^>]*>/g, '')).toBe('〔此链接已失效（2026-11 查），看存档〕');
  expect(html).toContain(`href="https://web.archive.org/web/20230224/${page}#part"`);
});

test('nothing is said of what failed once, is unknown, is no address, or where there is no ledger', () => {
  for (const html of [
    note(page, links('2026-11-10')),
    note('https://a.cn/y', links('2026-11-09')),
    note('/weekly/', links('2026-11-09')),
    note(null, links('2026-11-09')),
    note(page),
  ]) {
    expect(html).toBe('');
  }
});

test('in a line of its own, and in English', () => {
  const line = (
    <DeadLine href={page} day="" links={links('2026-11-09')}>
      <a href="/mend.html">x</a>
    </DeadLine>
  );
  const html = renderToStaticMarkup(line);
  expect(html).toMatch(
    /^<p class="dead-line">此链接已失效（2026-11 查）。.*看存档.*href="\/mend.html"/,
  );
  const english = speaking('en', () => note(page, links('2026-11-09')));
  expect(english).toMatch(/^<span class="dead-note" lang="en"> \(dead link, checked 2026-11; <a/);
});
