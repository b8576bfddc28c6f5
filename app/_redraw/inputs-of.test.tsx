import { Suspense, forwardRef } from 'react';
import { expect, test } from 'vitest';
import { Frame } from '#app/_frame.tsx';
import { inputsOf } from './inputs-of.ts';

function Row({ title, count }: { title: string; count: number }) {
  return (
    <li className={count > 1 ? 'many' : undefined}>
      <a href={`/${title}/`}>{title}</a> {count} 条
    </li>
  );
}

async function Late({ children }: { children: string }) {
  await Promise.resolve();
  return <p>{children}</p>;
}

interface Said {
  count?: number;
  late?: string;
  html?: string;
  at?: string;
  fallback?: string;
}

const page = ({ count = 1, late = '晚', html = '{}', at = '/', fallback = '等' }: Said = {}) => (
  <Frame at={at}>
    <>
      <Row title="a" count={count} />
      {[<Late key="late">{late}</Late>, null, false]}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: html }} />
      <Suspense fallback={<p>{fallback}</p>}>x</Suspense>
    </>
  </Frame>
);

test('the same page is made of the same', async () => {
  expect(await inputsOf(page(), { title: 'a' })).toBe(
    await inputsOf(Promise.resolve(page()), { title: 'a' }),
  );
});

test.each<[string, Said]>([
  ['a word that a component writes', { count: 2 }],
  ['what comes late', { late: '更晚' }],
  ['what no reader sees', { html: '{"a":1}' }],
  ['what the page tells its frame', { at: '/about/' }],
  ['what stands there until scripts run', { fallback: '不等' }],
])('%s counts', async (_, said) => {
  expect(await inputsOf(page(said), {})).not.toBe(await inputsOf(page(), {}));
});

test('what a page says of itself counts, and the place of its pieces', async () => {
  expect(await inputsOf(page(), { title: 'b' })).not.toBe(await inputsOf(page(), { title: 'a' }));
  const [one, two] = [<b key="1">a</b>, <i key="2">b</i>];
  expect(await inputsOf([one, two], {})).not.toBe(await inputsOf([two, one], {}));
  expect(await inputsOf([<b key="1">ab</b>, ''], {})).not.toBe(
    await inputsOf([<b key="1">a</b>, 'b'], {}),
  );
});

test('a component with a state of its own is no part of a document', async () => {
  const Strange = forwardRef(function Strange() {
    return null;
  });
  await expect(inputsOf(<Strange />, {})).rejects.toThrow('component without state');
});
