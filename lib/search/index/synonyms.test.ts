import { expect, it } from 'vitest';
import { aliasGroups, parseSynonyms } from './synonyms.ts';

it('reads groups of the same and of the nearly same', () => {
  const groups = parseSynonyms('# 说明\n\n换班 = 交接 岗位\r\n快 ~ 迅速 ~ 敏捷\n');
  expect(groups.map(({ wordings }) => wordings.map(({ text }) => text))).toEqual([
    ['换班', '交接 岗位'],
    ['快', '迅速', '敏捷'],
  ]);
  expect(groups[0]?.strength).toBeGreaterThan(groups[1]?.strength ?? 1);
});

it('ignores lines that name a thing only once', () => {
  expect(parseSynonyms('换班\n换班 = 换班\n= 换班')).toEqual([]);
});

it('makes a group of a project’s names', () => {
  const [group] = aliasGroups([{ slug: 'sofa-kite', name: 'SOFAKite', aliases: ['风筝'] }]);
  expect(group?.wordings.map(({ text }) => text)).toEqual(['SOFAKite', 'sofa-kite', '风筝']);
});
