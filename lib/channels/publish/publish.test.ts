import { beforeAll, describe, expect, test } from 'vitest';
import PostalMime from 'postal-mime';
import { loadSample } from '#lib/test-support/sample-content.ts';
import type { ChannelContent } from '../bodies.ts';
import { contentsFor } from '../test-support/contents.ts';
import { weeklyBody } from '../bodies.ts';
import { publish, publishAll } from './publish.ts';
import { leavesOf, packed } from './text/words.ts';
import { type Channel, CHANNELS, type Published } from './types.ts';

const SITE = 'https://weekly.example.org';

const textOf = ({ files }: Published, name: string): string => {
  const body = files.find((file) => file.name === name)?.body ?? '';
  return typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
};

describe.each(contentsFor('各渠道的成品'))('weeklies of %s', (_, load) => {
  let content: ChannelContent;
  beforeAll(async () => {
    content = await load();
  });

  const each = async (channel: Channel, look: (made: Published, date: string) => unknown) => {
    expect(content.model.weeklies.length).toBeGreaterThan(0);
    for (const { date } of content.model.weeklies) {
      const made = await publish(content, channel, date, SITE);
      if (!made) throw new Error(date);
      await look(made, date);
    }
  };

  test.each(CHANNELS)('pass every check of %s', async (channel) => {
    await each(channel, ({ checks, title, digest }, date) => {
      const failed = checks.filter(({ ok }) => !ok).map(({ says }) => says);
      expect(failed, date).toEqual([]);
      expect([...title].length, date).toBeLessThanOrEqual(64);
      expect([...digest].length, date).toBeLessThanOrEqual(120);
    });
  });

  test('are the same made together as one channel at a time', async () => {
    const { date = '' } = content.model.weeklies[0] ?? {};
    const each = await Promise.all(CHANNELS.map((one) => publish(content, one, date, SITE)));
    expect(await publishAll(content, date, SITE)).toEqual(each);
    expect(await publishAll(content, '2001-01-01', SITE)).toEqual([]);
  });

  // Not by the checks' own reader: the words of the text, whatever became of its notes and links.
  test('keep every word in WeChat’s article', async () => {
    await each('wechat', (made, date) => {
      const shown = packed(
        textOf(made, 'wechat.html')
          .replace(/<sup[^>]*>[^<]*<\/sup>/g, '')
          .replace(/<[^>]+>/g, '')
          .replace(/&#x3C;/g, '<')
          .replace(/&#x26;/g, '&'),
      );
      for (const leaf of leavesOf(
        weeklyBody(content, date, SITE) ?? { type: 'root', children: [] },
      )) {
        if (leaf !== '单独打开' && leaf !== '·')
          expect(shown, date).toContain(leaf.replace(/·$/, ''));
      }
    });
  });

  test('number the pictures of WeChat’s article as they are listed', async () => {
    await each('wechat', (made, date) => {
      const numbers = [...textOf(made, 'wechat.html').matchAll(/图 (\d+)，上传后放在这里/g)];
      expect(
        numbers.map(([, number]) => Number(number)),
        date,
      ).toEqual(made.pictures.map(({ number }) => number));
    });
  });

  test('are mails that a reader of mails reads', async () => {
    await each('email', async (made, date) => {
      const read = await PostalMime.parse(textOf(made, 'email.eml'));
      expect(read.subject, date).toBe(made.title);
      expect(read.html?.replaceAll('\r\n', '\n').trimEnd(), date).toBe(
        textOf(made, 'email.html').trimEnd(),
      );
      expect(read.text?.replaceAll('\r\n', '\n').trimEnd(), date).toBe(
        textOf(made, 'email.txt').trimEnd(),
      );
    });
  });
});

test('an unknown date is published nowhere', async () => {
  const content = await loadSample();
  for (const channel of CHANNELS)
    expect(await publish(content, channel, '1999-01-01', SITE)).toBeNull();
});

test('a weekly is published as the same bytes each time', async () => {
  const content = await loadSample();
  const date = content.model.weeklies[0]?.date ?? '';
  for (const channel of CHANNELS) {
    expect(await publish(content, channel, date, SITE)).toEqual(
      await publish(content, channel, date, SITE),
    );
  }
});
