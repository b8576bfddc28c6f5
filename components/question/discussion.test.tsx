import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { speaking } from '#lib/words/spoken/document.ts';
import { Discussion } from './discussion.tsx';

const discussions = {
  ...{ repository: 'example/weekly', repositoryId: 'R_a', category: 'Q', categoryId: 'DIC_a' },
};
const view = (more: Partial<typeof discussions> = {}) => (
  <Discussion
    discussions={{ ...discussions, ...more }}
    id="2023-02-24-2"
    address="https://weekly.example/questions/2023-02-24-2/"
  />
);

test('a link to GitHub, and a button with the frame’s address: nothing that a browser loads', () => {
  const html = renderToStaticMarkup(view());
  expect(html).toContain(
    'href="https://github.com/example/weekly/discussions?discussions_q=2023-02-24-2"',
  );
  expect(html).toContain('data-frame="https://giscus.app/zh-CN/widget?');
  expect(html).not.toMatch(/<iframe|<script| src=/);
  expect(speaking('en', () => renderToStaticMarkup(view()))).toContain(
    'https://giscus.app/en/widget?',
  );
});

test('without the ids of giscus, the link alone', () => {
  expect(renderToStaticMarkup(view({ categoryId: '' }))).not.toContain('button');
});
