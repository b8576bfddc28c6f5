import { describe, expect, it } from 'vitest';
import { readAddress, readAddresses } from './address.ts';
import { troubleWith } from './trouble.ts';

const coded = (code: string): Error => Object.assign(new Error('kite-4711'), { code });

describe('what is wrong with a database', () => {
  it.each([
    ['ECONNREFUSED', /没有 PostgreSQL 在听/, true],
    ['ENOTFOUND', /主机名/, true],
    ['28P01', /用户名或密码不对/, false],
    ['3D000', /没有这个数据库/, false],
    ['42501', /权限不够/, false],
    ['25006', /只读的副本/, false],
    ['53100', /磁盘满了/, false],
    ['57P03', /正在启动或停止/, true],
    ['42P01', /还没有索引/, false],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /证书不可信/, false],
    ['XX000', /看数据库的日志/, false],
  ])('%s is said in words', (code, words, isAway) => {
    const trouble = troubleWith('db.example:5432/weekly', coded(code));
    expect(trouble.message).toMatch(words);
    expect(trouble.message).toContain('db.example:5432/weekly');
    expect(trouble.message).not.toContain('kite-4711');
    expect(trouble.isAway).toBe(isAway);
  });

  it('is what is wrong with the first of several ways to one host', () => {
    const both = new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]);
    expect(troubleWith('db', both).message).toMatch(/没有 PostgreSQL 在听/);
  });

  it('knows slow from gone', () => {
    expect(troubleWith('db', coded('57014')).isSlow).toBe(true);
    expect(troubleWith('db', new Error('Query read timeout')).isSlow).toBe(true);
    expect(troubleWith('db', coded('ECONNREFUSED')).isSlow).toBe(false);
  });
});

describe('an address', () => {
  it('is named without user and password', () => {
    const { label } = readAddress('--to', 'postgres://weekly:kite-4711@db.example:5433/weekly');
    expect(label).toBe('db.example:5433/weekly');
  });

  it('may be a socket', () => {
    expect(readAddress('--to', 'postgresql:///weekly?host=/run/pg').label).toBe('/run/pg/weekly');
  });

  it.each([
    '',
    'db.example',
    'mysql://u:kite-4711@db/x',
    'postgres://u:kite-4711@db',
    'postgres://u:%-kite-4711@db/x',
  ])('that is none is refused without repeating it: %s', (source) => {
    expect(() => readAddress('SEARCH_URL', source)).toThrow(/^SEARCH_URL 须是 postgres:/);
    expect(() => readAddress('SEARCH_URL', source)).not.toThrow(/kite-4711/);
  });

  it('may be of several replicas', () => {
    const all = readAddresses('SEARCH_READ_URL', 'postgres://a/w, postgres://b/w,');
    expect(all.map(({ label }) => label)).toEqual(['a/w', 'b/w']);
  });
});
