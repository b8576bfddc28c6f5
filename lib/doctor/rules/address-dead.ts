import { DEAD_REASONS, sourceOf } from '#lib/site/source.ts';
import { addressesOf, hostOf, isBelow } from '../parts/addresses.ts';
import type { Rule } from '../rule.ts';

const MEETINGS = [
  'meeting.tencent.com',
  'voovmeeting.com',
  'zoom.us',
  'zoom.com.cn',
  'meet.google.com',
  'teams.microsoft.com',
  'meeting.dingtalk.com',
];
const SHORT = [
  't.cn',
  'dwz.cn',
  'url.cn',
  'suo.im',
  'suo.nz',
  'bit.ly',
  'goo.gl',
  'tinyurl.com',
  'sourl.cn',
  'mrw.so',
  'u.nu',
  'w.url.cn',
  'dwz.date',
  'reurl.cc',
  't.co',
  'tb.cn',
];

/** Why nobody but the writer, or nobody later, gets to an address; null where everybody may. */
function deadness(url: string): [problem: string, remedy: string] | null {
  // What pages strike out already is told in their words.
  const { dead } = sourceOf(url);
  if (dead !== null)
    return [DEAD_REASONS[dead].replace(/。$/, ''), '换成读者打得开的永久地址，或去掉链接'];
  const host = hostOf(url);
  if (
    /^(?:localhost|.*\.(?:local|localhost|internal|lan|intranet))$/.test(host) ||
    isPrivate(host)
  ) {
    return [`${host} 只在作者自己的机器或内网里打得开`, '写公开的地址，或放进反引号当作示例'];
  }
  if (isBelow(host, ['mp.weixin.qq.com'])) {
    if (/^https?:\/\/[^/]+\/mp\/(?!appmsg\/?show|appmsgalbum|homepage)/i.test(url)) {
      return [
        '这是公众号后台的地址，读者打不开',
        '打开文章，用 https://mp.weixin.qq.com/s/… 的地址',
      ];
    }
    if (/\/s\/?\?(?=.*\bsignature=)(?=.*\btimestamp=)/.test(url)) {
      return ['这是临时链接，几小时后就失效', '在微信里打开文章，复制它的永久链接'];
    }
  }
  if (isBelow(host, SHORT))
    return [`${host} 是短链接，过期后谁也不知道原来是哪一页`, '展开它，写完整的地址'];
  if (/^https?:\/\/[^/]*(?:alibaba-inc|antfin-inc|alipay\.net|antgroup-inc|aliwork)\b/i.test(url)) {
    return [`${host} 要公司账号才能打开`, '换成公开的地址，或去掉链接只留文字'];
  }
  if (/^https?:\/\/[^?#]*[?&](?:X-Amz-Expires|Expires=\d+&.*Signature|OSSAccessKeyId)/i.test(url)) {
    return ['带签名的临时地址，过期就打不开', '换成不过期的地址'];
  }
  return null;
}

/** Addresses of this machine and of private networks (RFC 1918, 6598, link-local, loopback). */
function isPrivate(host: string): boolean {
  const [a = 0, b = 0] = host.split('.').map(Number);
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return /^\[(?:::1|f[cde])/i.test(host);
  return (
    a === 10 ||
    a === 127 ||
    a === 0 ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127)
  );
}

/** Addresses that are dead by nature. */
export const addressDead: Rule = {
  id: 'address-dead',
  title: '链接别人也要能打开',
  group: '链接与图',
  severity: 'warning',
  asks: '不写只有自己打得开、过几天就失效的地址：公众号后台、会议室、localhost、内网、短链接、带签名的临时地址。',
  why: '周刊会被读很多年。这样的链接发出去的当天就有人打不开，以后谁也不知道它原来指向什么。',
  wrong: '操作步骤见 [控制台](http://192.168.1.20:8080/console)。\n',
  right: '操作步骤见 [控制台文档](https://www.sofastack.tech/projects/sofa-dashboard/)。\n',
  *check(file) {
    for (const { url, place } of addressesOf(file)) {
      if (isBelow(hostOf(url), MEETINGS)) {
        // Until the meeting it is just what readers need.
        const remedy = '预告里可以留着；会后换成介绍页或回放的地址';
        const problem = '会议室的地址，散会后就没用了';
        yield { rule: 'address-dead', severity: 'hint', place, problem, remedy };
        continue;
      }
      const found = deadness(url);
      if (!found) continue;
      const [problem, remedy] = found;
      yield { rule: 'address-dead', severity: 'warning', place, problem, remedy };
    }
  },
};
