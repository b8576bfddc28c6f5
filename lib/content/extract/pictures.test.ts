import { expect, it } from 'vitest';
import type { Root } from 'mdast';
import { pictureTexts } from './pictures.ts';

const picture = (alt: string, title: string | null = null) =>
  ({ type: 'image', url: 'https://example.com/a.png', alt, title }) as const;
const figure = (attributes: Record<string, string>) => ({
  type: 'mdxJsxFlowElement' as const,
  name: 'Figure',
  attributes: Object.entries(attributes).map(([name, value]) => ({
    ...{ type: 'mdxJsxAttribute' as const, name, value },
  })),
  children: [],
});

it('gives captions and alternative texts of pictures wherever they stand, each once', () => {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'paragraph', children: [picture('放线的步骤', '三步')] },
      { type: 'blockquote', children: [figure({ alt: '风筝 骨架', caption: '骨架示意' })] },
      figure({ src: 'https://example.com/b.png', caption: '骨架示意' }),
    ],
  };
  expect(pictureTexts([tree])).toEqual(['放线的步骤', '三步', '风筝 骨架', '骨架示意']);
});

it('leaves out names of files and what says no more than picture', () => {
  for (const alt of ['', '图片', '截图 2', 'img', 'image.png', '会议 议程.jpg', 'Channel#9']) {
    expect(pictureTexts([picture(alt)]), alt).toEqual([]);
  }
});
