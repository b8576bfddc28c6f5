import { addressesOf, hostOf, isBelow } from '../parts/addresses.ts';
import type { Rule } from '../rule.ts';

/** Parameters that say where a reader comes from, on any site. */
const EVERYWHERE =
  /^(?:utm_\w+|spm|scm|gclid|fbclid|msclkid|yclid|dclid|mc_[ce]id|_hs(?:enc|mi)|share_(?:token|source|medium|from|plat|session_id|tag|times|uuid)|vd_source|spm_id_from|from_wecom|isappinstalled|ivk_sa|wt_mc_o)$/i;
/** … and on single ones, where the same names may mean something elsewhere. */
const ON: readonly [domains: readonly string[], parameter: RegExp][] = [
  [
    ['mp.weixin.qq.com'],
    /^(?:chksm|scene|subscene|sessionid|clicktime|enterid|ascene|devicetype|version|nettype|abtest_cookie|lang|exportkey|pass_ticket|wx_header|srcid|sharer_\w+|fontgear|forceh5|from|key|uin|rd2werd|mpshare|xtrack|nwr_flag|poc_token|countrycode|fontScale|session_us|exptype|realreporttime)$/i,
  ],
  [
    ['juejin.cn', 'zhihu.com', 'csdn.net', 'infoq.cn', 'segmentfault.com'],
    /^(?:from|source|spm|depth_\d|utm\w*)$/i,
  ],
  [['bilibili.com'], /^(?:from|seid|share_\w+|timestamp|unique_k|bbid|ts)$/i],
];

/** Addresses that tell a site who has passed them on. */
export const tracking: Rule = {
  id: 'tracking',
  title: '网址去掉跟踪参数',
  group: '链接与图',
  severity: 'hint',
  asks: '从分享按钮复制来的网址，去掉 utm_…、spm、chksm、scene 这些参数：去掉以后打开的是同一页。',
  why: '它们告诉网站是谁分享的，让同一篇文章有了许多网址，重复推荐就认不出来；过长的网址在手机上也难看。',
  wrong: '- [注册中心实践](https://www.infoq.cn/article/abc?utm_source=weibo&utm_medium=share)\n',
  right: '- [注册中心实践](https://www.infoq.cn/article/abc)\n',
  fixes: true,
  *check(file) {
    for (const { url, place, rewrite } of addressesOf(file)) {
      const { better, dropped } = withoutTracking(url);
      const [first] = dropped;
      if (first === undefined) continue;
      yield {
        rule: 'tracking',
        severity: 'hint',
        place,
        problem: `网址里的 ${dropped.slice(0, 4).join('、')} 只用来跟踪分享`,
        remedy: `去掉：${better}`,
        edits: rewrite(better),
      };
    }
  },
};

/** An address without parameters that track, and their names. */
export function withoutTracking(url: string): { better: string; dropped: string[] } {
  const [, page = '', query, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(url) ?? [];
  if (query === undefined || !/^https?:/i.test(url)) return { better: url, dropped: [] };
  const own = ON.filter(([domains]) => isBelow(hostOf(url), domains)).map(([, names]) => names);
  const dropped: string[] = [];
  const kept = query.split('&').filter((part) => {
    const name = part.split('=', 1)[0] ?? '';
    const isTracking = [EVERYWHERE, ...own].some((names) => names.test(name));
    if (isTracking) dropped.push(name);
    return !isTracking;
  });
  const rest = kept.length > 0 ? `?${kept.join('&')}` : '';
  // WeChat puts its own word behind the hash.
  const fragment = hash === '#rd' || hash === '#wechat_redirect' ? '' : hash;
  return { better: `${page}${rest}${dropped.length > 0 ? fragment : hash}`, dropped };
}
