import type { Nodes } from 'mdast';
import { attribute } from '#lib/mdx/elements.ts';
import type { Rule } from '../rule.ts';

/** What says nothing about a picture: nothing, a file name, a word for pictures. */
const SAYS_NOTHING =
  /^(?:(?:image|img|pic|picture|photo|screenshot|截图|截屏|图|图片|图像|配图|插图)[ _-]?\d*|图 ?[\d一二三四五六七八九十]{1,3}|[\w.%-]*\.(?:png|jpe?g|gif|webp|svg|bmp)|[\da-f-]{16,}|\d+|alt|undefined|null)$/i;

/** Pictures without words for those who do not see them. */
export const pictureAlt: Rule = {
  id: 'picture-alt',
  title: '图片写清说明',
  group: '链接与图',
  severity: 'hint',
  asks: '每张图写一句它说了什么：![领导者转移的时序](https://…)。文件名、「图片」「image.png」不算说明。',
  why: '图打不开时读者看到的就是这句话；读屏软件念它，搜索也靠它找到这张图。',
  wrong: '![image.png](https://gw.alipayobjects.com/raft.png)\n',
  right: '![领导者转移的时序](https://gw.alipayobjects.com/raft.png)\n',
  *check(file) {
    const pictures: { node: Nodes; alt: string }[] = [];
    const walk = (node: Nodes): void => {
      if (node.type === 'image') pictures.push({ node, alt: node.alt ?? '' });
      if (node.type === 'mdxJsxFlowElement' && node.name === 'Figure') {
        pictures.push({ node, alt: attribute(node, 'alt') ?? '' });
      }
      if ('children' in node) node.children.forEach(walk);
    };
    walk(file.tree);
    for (const { node, alt } of pictures) {
      const said = alt.trim();
      if (said !== '' && !SAYS_NOTHING.test(said)) continue;
      yield {
        rule: 'picture-alt',
        severity: 'hint',
        place: node,
        problem: said === '' ? '图片没有说明' : `「${said.slice(0, 40)}」没有说出图里有什么`,
        remedy: '写一句图里有什么，如 ![领导者转移的时序](https://…)',
      };
    }
  },
};
