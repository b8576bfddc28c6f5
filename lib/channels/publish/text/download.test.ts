import { expect, test } from 'vitest';
import type { Picture } from '../types.ts';
import { downloadList } from './download.ts';

const picture = (number: number, url: string, alt = ''): Picture => ({
  ...{ number, url, alt },
  where: '第 1 问，提问里',
});

test('each picture is fetched once and named by its number', () => {
  const list = downloadList([
    picture(1, 'https://img.example/a/类图.PNG?x=1#y', '类图'),
    picture(2, 'http://img.example/render?id=7'),
  ]);
  expect(list.split('\n').slice(6)).toEqual([
    '# 图 1，类图；放在：第 1 问，提问里',
    'url = "https://img.example/a/%E7%B1%BB%E5%9B%BE.PNG?x=1#y"',
    'output = "1.png"',
    '',
    '# 图 2；放在：第 1 问，提问里',
    'url = "http://img.example/render?id=7"',
    'output = "2"',
    '',
  ]);
});

test('nothing of a picture becomes an option, and no file of the reader’s is read', () => {
  const list = downloadList([
    picture(1, 'file:///etc/passwd'),
    picture(2, 'data:image/png;base64,AAAA'),
    picture(3, 'not an address'),
    picture(4, 'https://img.example/?a="\\\noutput=x', '一行\nurl = "https://evil.example"'),
  ]);
  const lines = list.split('\n').slice(6);
  expect(lines.filter((line) => !line.startsWith('#') && line !== '')).toEqual([
    'url = "https://img.example/?a=%22\\\\output=x"',
    'output = "4"',
  ]);
});
