import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { question } from '#lib/content/views/test-support/model.ts';
import { speaking } from '#lib/words/spoken/document.ts';
import { QuestionActions } from './question-actions.tsx';

const asked = { ...question('2023-02-24-2'), title: '怎么开启链路？' };
const citation = 'SOFA Weekly，2023-02-24，第 2 问。';
const html = (ownPage: boolean): string =>
  renderToStaticMarkup(<QuestionActions question={asked} citation={citation} ownPage={ownPage} />);

/** What a reader can press or open, in order; `?`: only where the device can. */
function actions(out: string): string[] {
  return [...out.matchAll(/<(?:a|button)([^>]*)>(?:.*?)([^<>]+)<\/(?:a|button)>/g)]
    .filter(([, attributes = '']) => !attributes.includes('class="hidden"'))
    .map(
      ([, attributes = '', label = '']) => label + (attributes.includes(' hidden=""') ? '?' : ''),
    );
}

test('in a weekly: its page, its link, sharing where there is a sheet, keeping, quotation, Markdown', () => {
  expect(actions(html(false))).toEqual([
    '单独打开',
    '复制链接',
    '分享?',
    '稍后读',
    '复制引用',
    '复制为 Markdown',
    '答案不对',
  ]);
});

test('on its own page the quotation stands beside it', () => {
  expect(actions(html(true))).toEqual([
    '复制链接',
    '分享?',
    '稍后读',
    '复制为 Markdown',
    '答案不对',
    '追问',
  ]);
});

test('never more than five at once on a phone, where sharing takes the place of the link', () => {
  for (const ownPage of [true, false]) {
    // In a weekly question.css leaves Markdown to larger screens: it is on the question's own page.
    const shown = actions(html(ownPage)).filter((one) => ownPage || one !== '复制为 Markdown');
    expect(shown.length - 1).toBeLessThanOrEqual(5);
  }
});

test('what is quoted stands once, beside the lasting address', () => {
  for (const out of [html(true), html(false)]) {
    expect(out).toContain(`data-title="怎么开启链路？" data-source="${citation}"`);
    expect(out.split(citation)).toHaveLength(2);
    expect(out).toMatch(/<a href="\/questions\/2023-02-24-2\/" data-permalink="true"/);
  }
});

test('in English the buttons are, and what they copy is not', () => {
  const out = speaking('en', () => html(false));
  expect(actions(out).filter((label) => label !== '分享?')).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/\p{Script=Han}/u)]),
  );
  expect(out).toContain('Copy citation');
  expect(out).toContain(`data-source="${citation}"`);
});
