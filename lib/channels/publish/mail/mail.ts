import type { Root } from 'mdast';
import { heading, link, paragraph } from '../../plain/nodes.ts';
import { toMarkdown } from '../../write/markdown.ts';
import { picturesOf } from '../text/pictures.ts';
import { digestFor, lengthChecks, titleFor } from '../title.ts';
import type { Check, MailAddresses, Published, Source } from '../types.ts';
import { MOST, mailChecks } from './check.ts';
import { composeMail, partsOf } from './message.ts';
import { mailPage } from './page.ts';
import { shorterText } from './shorter.ts';

/** A weekly as a mail: HTML, plain text, and both as a draft that mail programs open. */
export async function mailPublished(source: Source, addresses: MailAddresses): Promise<Published> {
  const title = titleFor(source.weekly);
  const digest = digestFor(source.weekly);
  const { text, html, checks } = fitting(source, digest);
  const plain = toMarkdown(plainText(source, text));
  const files = [
    { name: 'email.html', type: 'text/html; charset=utf-8', body: html },
    { name: 'email.txt', type: 'text/plain; charset=utf-8', body: plain },
  ];
  const draft = await composeMail(source, partsOf(title, files), addresses, true);
  return {
    channel: 'email',
    ...{ title, digest, pictures: picturesOf(text) },
    files: [...files, { name: 'email.eml', type: 'message/rfc822', body: draft.raw }],
    checks: [...lengthChecks(title, digest), ...checks, ...mailChecks(text, html, plain)],
  };
}

/** The text as it is, or with its questions cut where it would be too large. */
function fitting(source: Source, preview: string): { text: Root; html: string; checks: Check[] } {
  const html = mailPage(source, source.body, preview);
  if (Buffer.byteLength(html) <= MOST) return { text: source.body, html, checks: [] };
  const text = shorterText(source);
  const { length } = source.weekly.questions;
  const says = `全文超过 ${MOST / 1024} KB：${length} 条问答只留题目和回答的开头，各有一条「看全文」`;
  return { text, html: mailPage(source, text, preview), checks: [{ ok: true, says }] };
}

function plainText({ weekly, siteUrl }: Source, text: Root): Root {
  const page = siteUrl + weekly.url;
  return {
    type: 'root',
    children: [heading(1, weekly.title), ...text.children, paragraph('网页版：', link(page, page))],
  };
}
