import { site } from './site.ts';
import { readUrl } from '#lib/text/read-url.ts';

/** Where an article stands and whether readers can get at it. */
export interface Source {
  /** 微信公众号, or the host without `www.`. */
  name: string;
  /** Why nobody can open the address, or null for a live one. */
  dead: string | null;
}

const WECHAT = 'mp.weixin.qq.com';

function whyDead(url: URL): string | null {
  if (url.host === WECHAT && url.pathname.startsWith('/cgi-bin/')) {
    return '原链接是公众号后台的编辑地址，读者无法打开。';
  }
  if (url.host === WECHAT && url.searchParams.has('tempkey')) {
    return '原链接是公众号的临时预览地址，已经过期。';
  }
  if (/^(?:localhost|127\.|10\.|192\.168\.)/.test(url.hostname)) {
    return '原链接指向作者自己的电脑，读者无法打开。';
  }
  return null;
}

/**
 * Reads the source of an article off its address.
 * @param address as printed; root-relative addresses are pages of this site.
 */
export function sourceOf(address: string): Source {
  const url = readUrl(address);
  if (!url) return { name: site.name, dead: null };
  const name = url.host === WECHAT ? '微信公众号' : url.host.replace(/^www\./, '');
  return { name, dead: whyDead(url) };
}
