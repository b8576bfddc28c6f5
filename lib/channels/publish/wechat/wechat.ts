import { site } from '#lib/site/site.ts';
import { withOriginals } from '../../plain/pictures.ts';
import { picturesOf } from '../text/pictures.ts';
import { digestFor, lengthChecks, titleFor } from '../title.ts';
import type { Published, Source } from '../types.ts';
import { weChatChecks } from './check.ts';
import { weChatFragment } from './fragment.ts';
import { isUploaded } from './numbered.ts';
import { forWeChat } from './text.ts';

/** A weekly for WeChat: the article, its title and digest, the pictures to upload. Covers: `coverPng`. */
export function weChatPublished(source: Source): Published {
  const title = titleFor(source.weekly);
  const digest = digestFor(source.weekly);
  // What is on the platform already is shown from there.
  const text = withOriginals(forWeChat(source.body), isUploaded);
  const pictures = picturesOf(text, (url) => !isUploaded(url));
  const html = weChatFragment(source, text);
  const lines = [
    `标题：${title}`,
    `摘要：${digest}`,
    `原文链接：${source.siteUrl}${source.weekly.url}`,
    ...(pictures.length > 0 ? ['要上传的图：'] : []),
    ...pictures.map(({ number, url, where }) => `图 ${number}，放在${where}：${url}`),
  ];
  return {
    channel: 'wechat',
    ...{ title, digest, pictures },
    files: [
      { name: 'wechat.html', type: 'text/html; charset=utf-8', body: html },
      { name: 'wechat-preview.html', type: 'text/html; charset=utf-8', body: previewOf(html) },
      { name: 'wechat.txt', type: 'text/plain; charset=utf-8', body: `${lines.join('\n')}\n` },
    ],
    checks: [...lengthChecks(title, digest), ...weChatChecks(text, html)],
  };
}

/** The article on a page of its own, as wide as a phone: there it is looked at, and copied as rich text. */
function previewOf(html: string): string {
  return `<!doctype html>
<html lang="${site.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${site.name}</title></head>
<body style="max-width:375px;margin:24px auto;padding:0 16px">
${html}</body>
</html>
`;
}
