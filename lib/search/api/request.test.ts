import { describe, expect, it } from 'vitest';
import { requestReader } from './request.ts';

const read = requestReader(['sofa-kite', 'sofa-lantern']);
const ask = (query: string) => read(new URLSearchParams(query));
const messages = (query: string): Record<string, string> => {
  const checked = ask(query);
  if (!('problems' in checked)) throw new Error(`accepted: ${query}`);
  return Object.fromEntries(checked.problems.map((one) => [one.parameter, one.message]));
};

it('fills in what is not said', () => {
  expect(ask('q=%20心跳%20')).toEqual({
    request: { query: '心跳', type: null, projects: [], years: [], limit: 10, offset: 0 },
  });
});

it('reads every parameter, and the same request in any order and repetition alike', () => {
  const a = ask('q=x&type=release&project=sofa-lantern&project=sofa-kite&year=2022&limit=5');
  const b = ask(
    'limit=05&year=2022&year=2022&project=sofa-kite&q=x&project=sofa-lantern&offset=0&type=release',
  );
  expect(a).toEqual({
    request: {
      query: 'x',
      type: 'release',
      projects: ['sofa-kite', 'sofa-lantern'],
      years: ['2022'],
      limit: 5,
      offset: 0,
    },
  });
  expect(JSON.stringify(b)).toBe(JSON.stringify(a));
});

describe('names the parameter and says what it may be', () => {
  const cases: [query: string, parameter: string, says: RegExp][] = [
    ['', 'q', /缺少.*required/],
    ['q=', 'q', /不能为空/],
    ['q=%20%09%0A', 'q', /不能为空/],
    ['q=a&q=b', 'q', /只写一次/],
    ['q=a&type=post', 'type', /question、weekly/],
    ['q=a&type=question&type=weekly', 'type', /once/],
    ['q=a&project=nobody', 'project', /sofa-kite、sofa-lantern/],
    ['q=a&project=', 'project', /没有这个项目/],
    [`q=a${'&project=sofa-kite'.repeat(21)}`, 'project', /最多写 20 个/],
    ['q=a&year=22', 'year', /四位数/],
    ['q=a&year=２０２２', 'year', /四位数/],
    ['q=a&limit=0', 'limit', /1 到 50/],
    ['q=a&limit=51', 'limit', /1 到 50/],
    ['q=a&limit=1e1', 'limit', /整数/],
    ['q=a&limit=', 'limit', /整数/],
    ['q=a&limit=1&limit=2', 'limit', /整数/],
    ['q=a&offset=-1', 'offset', /0 到 1000/],
    ['q=a&offset=99999999999999999999', 'offset', /整数/],
    ['q=a&projects=sofa-kite', 'projects', /没有这个参数.*q、type、project/],
    ['q=a&__proto__=1', '__proto__', /没有这个参数/],
  ];
  it.each(cases)('%s', (query, parameter, says) => {
    const found = messages(query);
    expect(Object.keys(found)).toEqual([parameter]);
    expect(found[parameter]).toMatch(says);
  });
});

it('reports everything at once, and cuts a name that is too long to repeat', () => {
  const found = messages(`limit=x&${'n'.repeat(5000)}=1`);
  expect(Object.keys(found).sort()).toEqual(['limit', 'n'.repeat(40), 'q']);
});

it('takes what is odd but harmless', () => {
  for (const query of [
    '%00',
    '%01%02',
    '%ED%A0%80',
    '%E4%BD',
    '%zz',
    '%F0%9F%AA%81',
    '词'.repeat(2000),
    "'%22<script>",
  ]) {
    expect(ask(`q=${query}`), query).toHaveProperty('request');
  }
});
