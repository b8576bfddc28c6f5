import type { Picture } from '../types.ts';

/** Endings that a file of a picture may have; other addresses do not say what they are. */
const ENDING = /\.(?:png|jpe?g|gif|webp|svg|bmp|avif)$/i;

/**
 * A list of pictures as curl reads it (`curl -K <file>`): it fetches each and names it by its number, as the list on
 * the page does. A page cannot do that itself: pictures stand on other hosts, which do not let it read them. For
 * people it is a list of addresses. Only http and https: a list must not read files of whoever runs it.
 */
export function downloadList(pictures: readonly Picture[]): string {
  const entries = pictures.flatMap(({ number, url, alt, where }) => {
    const address = URL.canParse(url) ? new URL(url) : null;
    if (!address || !/^https?:$/.test(address.protocol)) return [];
    const [ending = ''] = ENDING.exec(address.pathname) ?? [];
    return [
      `# 图 ${number}${alt && `，${inLine(alt)}`}；放在：${inLine(where)}`,
      `url = ${quoted(address.href)}`,
      `output = "${number}${ending.toLowerCase()}"`,
      '',
    ];
  });
  const options = ['globoff', 'location', 'fail', 'proto = "=http,https"'];
  return ['# 在这个文件所在的文件夹里运行：curl -K 这个文件', ...options, '', ...entries].join(
    '\n',
  );
}

const inLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A value of curl's configuration: of what an address may hold, only these two mean something there. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
