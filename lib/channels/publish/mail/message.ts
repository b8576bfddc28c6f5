import type { MailAddresses, PublishedFile, Source } from '../types.ts';

/** A mail as it goes over the wire, and for whom. */
export interface Message {
  raw: Buffer;
  /** Bare addresses. */
  envelope: { from: string; to: string[] };
}

/** What a mail says. */
interface Parts {
  subject: string;
  html: string;
  text: string;
}

/** Hour at which weeklies appear, Beijing time: a mail's date comes from its weekly, not from the clock. */
const HOUR = 'T10:00:00+08:00';

/**
 * Puts a mail together; the same bytes each time.
 * @param isDraft adds `X-Unsent`: mail programs open the file ready to be sent.
 */
export async function composeMail(
  { weekly, siteUrl }: Pick<Source, 'weekly' | 'siteUrl'>,
  { subject, html, text }: Parts,
  addresses: MailAddresses,
  isDraft: boolean,
): Promise<Message> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const host = new URL(siteUrl).hostname;
  const { from, to } = addresses;
  const message = new MailComposer({
    ...(from && { from }),
    ...(to && { to }),
    ...{ subject, html, text, headers: headersFor(addresses, host, isDraft) },
    date: new Date(weekly.date + HOUR),
    messageId: `<weekly-${weekly.date}@${host}>`,
    baseBoundary: `weekly-${weekly.date}`,
    newline: 'windows',
    // Nothing of a mail is a file or an address to read from.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  }).compile();
  const envelope = message.getEnvelope();
  return {
    raw: await message.build(),
    envelope: { from: envelope.from || '', to: envelope.to },
  };
}

/** Headers of newsletters: RFC 2919 (List-Id), RFC 2369 and 8058 (unsubscribing). */
function headersFor(
  { unsubscribe }: MailAddresses,
  host: string,
  isDraft: boolean,
): { key: string; value: { prepared: boolean; value: string } }[] {
  const headers: [string, string][] = [['List-Id', `<${host}>`]];
  if (unsubscribe) headers.push(['List-Unsubscribe', `<${unsubscribe}>`]);
  if (unsubscribe.startsWith('https:')) {
    headers.push(['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click']);
  }
  if (isDraft) headers.push(['X-Unsent', '1']);
  return headers.map(([key, value]) => ({ key, value: { prepared: true, value } }));
}

/** The texts of a mail's files, as {@link composeMail} takes them. */
export function partsOf(subject: string, files: readonly PublishedFile[]): Parts {
  const said = (name: string): string => {
    const body = files.find((file) => file.name === name)?.body;
    return typeof body === 'string' ? body : '';
  };
  return { subject, html: said('email.html'), text: said('email.txt') };
}
