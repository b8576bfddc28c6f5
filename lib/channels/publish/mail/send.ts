import type { MailAddresses, Published, Source } from '../types.ts';
import { type Message, composeMail, partsOf } from './message.ts';

/** Milliseconds: a server that does not answer is not waited for. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/**
 * A published mail ready to be sent.
 * @throws Error with a readable line (Chinese) when sender or recipients are missing.
 */
export async function readyMail(
  source: Pick<Source, 'weekly' | 'siteUrl'>,
  { title, files }: Published,
  addresses: MailAddresses,
): Promise<Message> {
  const message = await composeMail(source, partsOf(title, files), addresses, false);
  if (!message.envelope.from) throw new Error('不知道由谁寄：写 --from，或设置 MAIL_FROM');
  if (message.envelope.to.length === 0)
    throw new Error('不知道寄给谁：写 --mail-to，或设置 MAIL_TO');
  return message;
}

/** Host and port of a server, without name and password. @param url as configured. */
export function serverName(url: string): string {
  const { host } = new URL(url);
  return host;
}

/**
 * Hands a mail to an SMTP server.
 * @param url `smtp://user:password@host:port`; `smtps:` from the first byte encrypted.
 * @returns the addresses that it took.
 * @throws Error with a readable line (Chinese) that never holds the password.
 */
export async function sendMail(
  { raw, envelope }: Message,
  url: string,
  patience = PATIENCE,
): Promise<string[]> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ url, ...patience });
  try {
    const sent = await transport.sendMail({ envelope, raw });
    const rejected = sent.rejected.map(String);
    if (rejected.length > 0)
      throw new Error(`服务器没有收下：${rejected.join('、')}，其余的已经寄出`);
    return sent.accepted.map(String);
  } catch (cause) {
    throw new Error(failure(cause, url), { cause });
  } finally {
    transport.close();
  }
}

/** What went wrong, by the code that nodemailer gives it. */
const FAILURES: Readonly<Record<string, string>> = {
  EAUTH: '服务器不认这个用户名和密码，核对 SMTP_URL',
  ENOAUTH: '服务器要用户名和密码，写进 SMTP_URL',
  EDNS: '找不到这个服务器，核对 SMTP_URL 里的名字',
  ECONNECTION: '连不上，核对 SMTP_URL 的地址和端口',
  ESOCKET: '连不上，核对 SMTP_URL 的地址和端口',
  ETLS: '没能加密，核对 SMTP_URL 是 smtp 还是 smtps',
  ETIMEDOUT: '一直没有回答，稍后再试，或核对端口',
  EENVELOPE: '服务器没有收下寄件人或收件人',
  EMESSAGE: '服务器没有收下这封信',
};

function failure(cause: unknown, url: string): string {
  const {
    code = '',
    message = '',
    response,
  } = cause as {
    code?: string;
    message?: string;
    response?: string;
  };
  const known = FAILURES[code];
  const said = known ? [known, response].filter(Boolean).join('。服务器说：') : message;
  return `没有寄出（${serverName(url)}）：${withoutSecret(said, url)}`;
}

/** A server may repeat what it was told. */
function withoutSecret(text: string, url: string): string {
  const { password } = new URL(url);
  if (!password) return text;
  return [password, decodeURIComponent(password)].reduce(
    (kept, secret) => kept.replaceAll(secret, '***'),
    text,
  );
}
