import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { loadSample } from '#lib/test-support/sample-content.ts';
import { allQuestions } from '../views/questions.ts';
import { parse } from '../read/parse.ts';
import { extractQuestions } from './questions.ts';
import { titleFrom } from './text.ts';

const { model, missing } = await loadSample();

test('every title is the beginning of its question, whole or cut between words', () => {
  const questions = allQuestions(model).filter(({ rounds }) => rounds[0]?.question);
  if (missing.length === 0) expect(questions.length).toBeGreaterThan(50);
  for (const { title, rounds } of questions) {
    const asked = (rounds[0]?.question ?? '').replace(/\s+/g, ' ');
    const head = title.replace(/…$/, '');
    expect(asked.startsWith(head), title).toBe(true);
    const next = asked.slice(head.length);
    expect(/[\w.]$/.test(head) && /^\w/.test(next), title).toBe(false);
  }
});

test('a long question is named by its first clauses, with nothing cut inside an identifier', () => {
  const asked =
    '升级到新版本以后，消费者启动时 DefaultRegistryClientConfigBuilder 总是拿不到注册中心的地址列表，换回旧版本就好了，不知道是不是 DefaultRegistryClientConfigBuilder 的默认值变了';
  expect(titleFrom(asked)).toBe(
    '升级到新版本以后，消费者启动时 DefaultRegistryClientConfigBuilder 总是拿不到注册中心的地址列表，换回旧版本就好了…',
  );
});

test('a question that begins with addresses is named by its words', () => {
  const title = (asked: string): string | undefined => {
    const value = `<Question>\n\n${asked}\n\n<Answer>答</Answer>\n\n</Question>\n`;
    const tree = parse(new VFile({ path: 'a.mdx', value }));
    return extractQuestions(tree, '2031-04-04', new Map())[0]?.title;
  };
  expect(title('https://a.example/issues/1 启动失败')).toBe('启动失败');
  expect(title('https://a.example/1\n\nhttps://a.example/2\n\n启动失败')).toBe('启动失败');
  expect(title('https://a.example/issues/1')).toBe('https://a.example/issues/1');
});
