import { addressesOf, hostOf, isBelow } from '../parts/addresses.ts';
import type { Rule } from '../rule.ts';

/** Sites known to answer with https, each with all below it. */
const SECURE = [
  ...['github.com', 'githubusercontent.com', 'github.io', 'gitee.com', 'gitlab.com'],
  ...[
    'sofastack.tech',
    'mosn.io',
    'seata.io',
    'apache.org',
    'cncf.io',
    'kubernetes.io',
    'envoyproxy.io',
  ],
  ...['mp.weixin.qq.com', 'juejin.cn', 'segmentfault.com', 'infoq.cn', 'oschina.net', 'zhihu.com'],
  ...['bilibili.com', 'csdn.net', 'cnblogs.com', 'jianshu.com', 'yuque.com', 'aliyun.com'],
  ...['alipayobjects.com', 'alibaba.com', 'antfin.com', 'dingtalk.com', 'docker.com', 'golang.org'],
  ...['maven.org', 'mvnrepository.com', 'spring.io', 'oracle.com', 'openjdk.org', 'wikipedia.org'],
];

/** Addresses without encryption where there is one with it. */
export const httpAddress: Rule = {
  id: 'http-address',
  title: '能用 https 就用',
  group: '链接与图',
  severity: 'hint',
  asks: '地址用 https:// 开头。检查认得的站点都支持 https。',
  why: 'https 页面里的 http 图片会被浏览器拦下；http 链接在公司代理后常常打不开。',
  wrong: '代码在 [SOFARPC](http://github.com/sofastack/sofa-rpc)。\n',
  right: '代码在 [SOFARPC](https://github.com/sofastack/sofa-rpc)。\n',
  fixes: true,
  *check(file) {
    for (const { url, place, rewrite } of addressesOf(file)) {
      if (!/^http:\/\/[^/:]+(?:\/|$)/i.test(url) || !isBelow(hostOf(url), SECURE)) continue;
      const better = url.replace(/^http:/i, 'https:');
      yield {
        rule: 'http-address',
        severity: 'hint',
        place,
        problem: `${hostOf(url)} 支持 https，这里写的是 http`,
        remedy: `写成 ${better}`,
        edits: rewrite(better),
      };
    }
  },
};
