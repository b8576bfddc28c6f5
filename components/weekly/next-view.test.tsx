import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NextView } from './next-view.tsx';
import { speaking } from '#lib/words/spoken/document.ts';

const ways = ['question', 'release', 'reading', 'event', 'task'].map((kind) => ({
  ...{ kind, word: kind },
  href: `https://a.example/new?filename=${kind}`,
}));

test('with nothing sent it asks for the first, and leads to a file of each kind', () => {
  const html = renderToStaticMarkup(
    <NextView date="2024-03-08" weekly={null} senders={0} ways={ways} latest={null}>
      {null}
    </NextView>,
  );
  expect(html).toContain('2024 年 3 月 8 日（周五）出刊');
  expect(html).toContain('还没有人投稿');
  expect(html).not.toContain('人投稿</span>');
  for (const { href } of ways) expect(html).toContain(`href="${href}"`);
});

test('a section that nobody has filled says so, with one link', () => {
  const weekly = {
    ...{ date: '2024-03-08', number: null, title: '灯会', summary: '', source: null },
    ...{ url: '/weekly/2024-03-08/' as const, sections: [], releases: [], events: [], tasks: [] },
    ...{ text: '', questions: [], readings: [] },
  };
  const reading = { title: '放线', url: 'https://a.example/', date: '2024-03-08' };
  const html = renderToStaticMarkup(
    <NextView
      date="2024-03-08"
      weekly={{ ...weekly, readings: [{ ...reading, note: null, project: null }] }}
      senders={2}
      ways={ways}
      latest={weekly}
    >
      内容
    </NextView>,
  );
  expect(html).toContain('<b>2</b> 人投稿');
  expect(html).toContain('还没有问答，');
  expect(html).toContain('还没有发布，');
  expect(html).not.toContain('还没有阅读');
});

test('an English page asks in English', () => {
  const html = speaking('en', () =>
    renderToStaticMarkup(
      <NextView date="2024-03-08" weekly={null} senders={1} ways={ways} latest={null}>
        {null}
      </NextView>,
    ),
  );
  expect(html).toContain('<span>Out on Fri, March 8, 2024</span>');
  expect(html).toContain('<span><b>1</b> contributor</span>');
  expect(html).not.toMatch(/\p{Script=Han}/u);
});
