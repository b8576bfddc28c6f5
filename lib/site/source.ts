import { site } from './site.ts';
import { readUrl } from '#lib/text/read-url.ts';

/** Why nobody can open an address: the editor's own page of it, a preview that expired, the author's machine. */
export type DeadReason = 'editor' | 'preview' | 'local';

/** The same in Chinese, for whatever is written in it. */
export const DEAD_REASONS: Readonly<Record<DeadReason, string>> = {
  editor: '原链接是公众号后台的编辑地址，读者无法打开。',
  preview: '原链接是公众号的临时预览地址，已经过期。',
  local: '原链接指向作者自己的电脑，读者无法打开。',
};

/** Where an article stands and whether readers can get at it. */
export interface Source {
  /** 微信公众号, or the host without `www.`. */
  name: string;
  /** It is on WeChat. */
  isWeChat: boolean;
  /** Null for a live one. */
  dead: DeadReason | null;
}

const WECHAT = 'mp.weixin.qq.com';

function whyDead(url: URL): DeadReason | null {
  if (url.host === WECHAT && url.pathname.startsWith('/cgi-bin/')) return 'editor';
  if (url.host === WECHAT && url.searchParams.has('tempkey')) return 'preview';
  return /^(?:localhost|127\.|10\.|192\.168\.)/.test(url.hostname) ? 'local' : null;
}

/**
 * Reads the source of an article off its address.
 * @param address as printed; root-relative addresses are pages of this site.
 */
export function sourceOf(address: string): Source {
  const url = readUrl(address);
  if (!url) return { name: site.name, isWeChat: false, dead: null };
  const isWeChat = url.host === WECHAT;
  const name = isWeChat ? '微信公众号' : url.host.replace(/^www\./, '');
  return { name, isWeChat, dead: whyDead(url) };
}
