import { expect, test } from 'vitest';
import { hostOf, usefulAlt } from './alt.ts';

test.each([
  '图片',
  '图',
  'img',
  'Image 1',
  'weekly',
  'weekly.jpg',
  '图片.png',
  'banner 13.jpg',
  '封面',
  '图片 (2)',
  '截图_3',
  'untitled',
  '3f2a9c01-77ab',
  '12',
  ' ',
  undefined,
])('%s says nothing', (alt) => {
  expect(usefulAlt(alt)).toBe('');
});

test.each(['领导者转移的时序', '图 1：线程池', '截图里的报错 NPE'])('%s is kept', (alt) => {
  expect(usefulAlt(` ${alt} `)).toBe(alt);
});

test('hosts', () => {
  expect(hostOf('https://www.example.com:8080/a.png')).toBe('example.com:8080');
  expect(hostOf('/a.png')).toBe('');
});
