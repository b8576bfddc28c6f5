import { Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { pageMarkdown } from '#lib/channels/index.ts';
import { markdownOf } from './from-page.ts';

function Row({ title, count }: { title: string; count: number }) {
  return (
    <li>
      <a href={`/${title}/`}>{title}</a>
      <span>{count} 条</span>
      <svg aria-hidden="true">
        <path d="M0 0" />
      </svg>
    </li>
  );
}

async function Late({ children }: { children: string }) {
  await Promise.resolve();
  return <p>{children}</p>;
}

test('a page is read off its elements: words, links, lists and code; no controls, no drawings', async () => {
  const tree = await markdownOf(
    <>
      <h1>
        项目<span aria-hidden="true">装饰</span>
      </h1>
      <Late>晚到的</Late>
      <ul>
        {['a', 'b'].map((title, at) => (
          <Row key={title} title={title} count={at} />
        ))}
      </ul>
      <button type="button">复制</button>
      <pre>
        <code className="x language-java">int a;</code>
      </pre>
      <Suspense fallback={<p>没有脚本时</p>}>
        <p>有脚本时</p>
      </Suspense>
    </>,
  );
  expect(pageMarkdown(tree, '/projects/', 'https://weekly.example.org/docs')).toBe(`# 项目

晚到的

- [a](https://weekly.example.org/docs/a/) 0 条
- [b](https://weekly.example.org/docs/b/) 1 条

\`\`\`java
int a;
\`\`\`

没有脚本时

来源：<https://weekly.example.org/docs/projects/>
`);
});

afterEach(() => {
  vi.unstubAllEnvs();
  // Other test files of this worker must not get a module with this prefix.
  vi.resetModules();
});

test('below a prefix, which elements of a page have already, addresses have it once', async () => {
  vi.stubEnv('BASE_PATH', '/docs');
  vi.resetModules();
  const [{ markdownOf: read }, { withBase }] = await Promise.all([
    import('./from-page.ts'),
    import('#lib/site/base-path.ts'),
  ]);
  const tree = await read(
    <p>
      <a href={withBase('/a/')}>a</a> <a href={withBase('/docs/')}>b</a>{' '}
      <a href="https://example.org/docs/">c</a>
    </p>,
  );
  expect(pageMarkdown(tree, '/', 'https://weekly.example.org/docs').split('\n')[0]).toBe(
    '[a](https://weekly.example.org/docs/a/) [b](https://weekly.example.org/docs/docs/) [c](https://example.org/docs/)',
  );
});
