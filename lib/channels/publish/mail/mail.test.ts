import type { Root } from 'mdast';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { question, weekly } from '#lib/content/views/test-support/model.ts';
import { link, paragraph } from '../../plain/nodes.ts';
import { part } from '../../plain/parts.ts';
import type { Source } from '../types.ts';
import { mailChecks } from './check.ts';
import { mailPublished } from './mail.ts';

const SITE = 'https://weekly.example.org';
const addresses = {
  from: '周刊 <weekly@example.org>',
  to: 'a@example.org, 乙 <b@example.org>',
  unsubscribe: 'https://example.org/leave?list=1',
};

function source(answer = '把线放慢。'): Source {
  const asked = question('2031-04-04-1', {
    title: '线断了怎么办',
    rounds: [{ question: '线断了怎么办？', answer }],
  });
  const body: Root = {
    type: 'root',
    children: [
      part('question', [
        part('meta', [paragraph('@某人 · ', link(SITE + asked.url, '单独打开'))]),
        part('ask', [paragraph('问：线断了怎么办？')]),
        part('answer', [paragraph(answer)]),
      ]),
    ],
  };
  const own = weekly('2031-04-04', { title: '风筝周刊', summary: '线。', questions: [asked] });
  return { weekly: own, siteUrl: SITE, body };
}

const failed = (checks: readonly { ok: boolean; says: string }[]) =>
  checks.filter(({ ok }) => !ok).map(({ says }) => says);

async function draft(from = source(), to = addresses) {
  const made = await mailPublished(from, to);
  const eml = made.files.find(({ name }) => name === 'email.eml')?.body as Buffer;
  const read = await PostalMime.parse(eml);
  const header = (key: string) => read.headers.find((one) => one.key === key)?.value;
  const html = String(made.files.find(({ name }) => name === 'email.html')?.body);
  return { made, eml, read, header, html };
}

test('a draft opens with subject, people, both texts and a way out', async () => {
  const { read, header, made, eml } = await draft();
  expect(failed(made.checks)).toEqual([]);
  expect(read.subject).toBe('SOFA Weekly｜风筝周刊');
  expect(read.from).toMatchObject({ name: '周刊', address: 'weekly@example.org' });
  expect(read.to?.map(({ address }) => address)).toEqual(['a@example.org', 'b@example.org']);
  expect(read.date).toBe('2031-04-04T02:00:00.000Z');
  expect(read.messageId).toBe('<weekly-2031-04-04@weekly.example.org>');
  expect(read.text).toContain('把线放慢。');
  expect(read.html).toContain('把线放慢。');
  expect(header('list-unsubscribe')).toBe('<https://example.org/leave?list=1>');
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(header('list-id')).toBe('<weekly.example.org>');
  expect(header('x-unsent')).toBe('1');
  expect(eml.toString('latin1')).not.toMatch(/[^\r]\n/);
  expect((await draft()).eml.equals(eml)).toBe(true);
});

test('without addresses nobody is made up; one click belongs to https only', async () => {
  const { read, header } = await draft(source(), { from: '', to: '', unsubscribe: '' });
  expect([read.from, read.to]).toEqual([undefined, undefined]);
  expect(header('list-unsubscribe')).toBeUndefined();
  const mailto = await draft(source(), { ...addresses, unsubscribe: 'mailto:leave@example.org' });
  expect(mailto.header('list-unsubscribe')).toBe('<mailto:leave@example.org>');
  expect(mailto.header('list-unsubscribe-post')).toBeUndefined();
});

test('lists of mails show the digest, readers do not; the page knows night and phones', async () => {
  const { html } = await draft();
  expect(html).toMatch(/<html lang="zh-CN">/);
  expect(html).toMatch(/<body[^>]*><div style="display:none[^"]*">线。<\/div>/);
  expect(html).toMatch(/@media \(prefers-color-scheme:dark\)/);
  expect(html).toMatch(/@media \(max-width:480px\)/);
});

test('a weekly that Gmail would cut shows how its answers begin, and where they go on', async () => {
  const { made, html, read } = await draft(source(`慢慢放线，${'再放一点，'.repeat(9_000)}完。`));
  expect(failed(made.checks)).toEqual([]);
  expect(made.checks.map(({ says }) => says).join('\n')).toMatch(/超过 102 KB：1 条问答只留/);
  expect(Buffer.byteLength(html)).toBeLessThan(102 * 1024);
  expect(html).toContain(`<a href="${SITE}/questions/2031-04-04-1/"`);
  for (const text of [read.html, read.text]) {
    expect(text).toContain('线断了怎么办');
    expect(text).toContain('慢慢放线');
    expect(text).toContain('看全文');
  }
});

test('what is too large for Gmail all the same is told', async () => {
  const long = source();
  long.body = { type: 'root', children: [paragraph('线'.repeat(40_000))] };
  const { made } = await draft(long);
  expect(failed(made.checks).join()).toMatch(/HTML \d+ KB，最多 102 KB/);
});

test.each([
  ['<p>甲<script>1</script></p>', '<script>'],
  ['<p onclick="x()">甲</p>', 'p onclick'],
  ['<p>甲<link rel="stylesheet" href="https://a.example/a.css"></p>', '<link>'],
  ['<style>@import "https://a.example/a.css"</style><p>甲</p>', '外面的样式'],
  ['<p style="color:var(--ink)">甲</p>', 'color:var(--ink)'],
  ['<p>甲<a href="/weekly/">乙</a></p>', 'a /weekly/'],
  ['<p>乙</p>', '少了这段文字：甲'],
])('the check finds %s', (html, said) => {
  const text: Root = { type: 'root', children: [paragraph('甲')] };
  expect(failed(mailChecks(text, html, '甲')).join('\n')).toContain(said);
});
