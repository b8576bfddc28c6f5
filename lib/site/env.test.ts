import { expect, test } from 'vitest';
import { readEnvironment } from './env.ts';

test('mail is not configured unless somebody does it', () => {
  expect(readEnvironment({})).toMatchObject({
    mail: { from: '', to: '', unsubscribe: '' },
    smtpUrl: '',
  });
});

test.each([
  ['MAIL_FROM', 'SOFA Weekly <weekly@example.org>'],
  ['MAIL_TO', 'a@example.org, 乙 <b@example.org>'],
  ['MAIL_UNSUBSCRIBE', 'mailto:leave@example.org'],
  ['MAIL_UNSUBSCRIBE', 'https://example.org/leave?x=1'],
  ['SMTP_URL', 'smtps://user:p%40ss@mail.example.org:465'],
])('%s may be %s', (name, value) => {
  expect(() => readEnvironment({ [name]: value })).not.toThrow();
});

test.each([
  ['MAIL_FROM', 'weekly'],
  ['MAIL_TO', 'a@example.org\r\nBcc: b@example.org'],
  ['MAIL_TO', 'a@example.org,'],
  ['MAIL_UNSUBSCRIBE', 'http://example.org/'],
  ['SMTP_URL', 'https://user:geheim@mail.example.org'],
  ['SMTP_URL', 'mail.example.org geheim'],
  ['SMTP_URL', 'smtp://user:geheim%@mail.example.org'],
])('%s may not be %j, which is said without a secret', (name, value) => {
  const said = (() => {
    try {
      readEnvironment({ [name]: value });
      return '';
    } catch (cause) {
      return String(cause);
    }
  })();
  expect(said).toContain(`${name}：须是`);
  expect(said).not.toContain('geheim');
});

test('pages in Traditional Chinese are written where that was asked for', () => {
  const asked = (ZH_HANT?: string) => readEnvironment({ ZH_HANT }).hasTraditional;
  expect([undefined, '', '0', '1'].map(asked)).toEqual([false, false, false, true]);
  expect(() => asked('yes')).toThrow('ZH_HANT：须是 1 或空');
});
