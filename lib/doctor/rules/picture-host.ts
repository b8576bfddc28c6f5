import { addressesOf, hostOf, isBelow } from '../parts/addresses.ts';
import type { Rule } from '../rule.ts';

/**
 * Hosts that answer requests from other sites' pages with an error or a placeholder: they look at the
 * `Referer` header, or sign addresses that expire.
 */
const REFUSING = [
  ...['mmbiz.qpic.cn', 'mmbiz.qlogo.cn', 'wx.qlogo.cn'],
  ...['csdnimg.cn', 'zhimg.com', 'jianshu.io', 'sinaimg.cn', 'hdslb.com', 'bdstatic.com'],
  ...['cdn.nlark.com', 'intranetproxy.alipay.com', 'larkusercontent.com', 'feishucdn.com'],
];

/** Pictures that other sites do not get. */
export const pictureHost: Rule = {
  id: 'picture-host',
  title: '图放在能外链的地方',
  group: '链接与图',
  severity: 'hint',
  asks: '图片放在允许外链的地方：GitHub issue 里的图、项目仓库、gw.alipayobjects.com。公众号、CSDN、知乎、语雀等站点的图拒绝外链。',
  why: '这些站点只给自己的页面发图，读者在这里看到的是「此图片来自微信公众平台，未经允许不可引用」，或者一个空框。',
  wrong: '![双活架构](https://mmbiz.qpic.cn/mmbiz_png/abc/0)\n',
  right: '![双活架构](https://gw.alipayobjects.com/zos/abc.png)\n',
  *check(file, around) {
    for (const { url, kind, place } of addressesOf(file)) {
      const host = hostOf(url);
      const isPicture = kind === 'image' || (kind === 'attribute' && IMAGE.test(url));
      // Readers get the site's own copy, whatever the host thinks of them.
      if (!isPicture || !isBelow(host, REFUSING) || around.hasCopy(url)) continue;
      yield {
        rule: 'picture-host',
        severity: 'hint',
        place,
        problem: `${host} 不让别的网站用它的图，读者多半看不到这张图`,
        remedy: '把图传到 GitHub issue 或项目仓库，用那里的地址',
      };
    }
  },
};

const IMAGE = /\.(?:png|jpe?g|gif|webp|svg|bmp|avif)\b|\/mmbiz_/i;
