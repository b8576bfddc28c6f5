import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFrontmatterSchema } from '../../schemas/frontmatter.ts';
import { readFrontmatter } from '../frontmatter.ts';

const FIRST = ['name: 纸鸢', 'repository: https://a.example/b', 'category: 玩具', 'summary: 会飞'];

/** A project's head whose sixth line says `meetings:`. */
function read(...lines: string[]) {
  const text = [...FIRST, ...lines].join('\n');
  const file = new VFile({ path: 'projects/kite.mdx', value: `---\n${text}\n---\n\n介绍。\n` });
  const head = readFrontmatter(file, projectFrontmatterSchema);
  const places = file.messages.map(({ line, column }) => `${line}:${column}`);
  const words = file.messages.map(({ reason, note }) => `${reason}\n${note}`).join('\n');
  return { head, places, words, file, text };
}

const one = [
  '  - title: 双周会',
  '    from: 2031-01-08',
  '    repeat: biweekly',
  '    time: 19:00–20:00',
];

describe('records are read as YAML reads them', () => {
  const heads: [title: string, lines: string[]][] = [
    ['one', one],
    ['two', [...one, ...one.map((line) => line.replace('双周会', '年会'))]],
    ['with a list on its line', [...one, '    except: [2031-01-22, 2031-02-05]']],
    ['with a list below', [...one, '    except:', '      - 2031-01-22', '      - 2031-02-05']],
    ['with a list as far in', [...one, '    except:', '    - 2031-01-22']],
    ['at the margin', one.map((line) => line.slice(2))],
    ['with blank lines and comments', [one[0] ?? '', '', '    # 周三', ...one.slice(1)]],
    ['with quotes', [...one, '    place: "群 #3: 甲"', "    url: 'https://a.example/#x'"]],
  ];
  test.each(heads)('%s', (_, lines) => {
    const { head, places, text } = read('meetings:', ...lines, 'homepage: https://a.example/');
    expect(places).toEqual([]);
    const { meetings } = parse(text) as { meetings: Record<string, unknown>[] };
    expect(head?.meetings).toEqual(meetings.map((each) => ({ except: [], ...each })));
    expect(head?.homepage).toBe('https://a.example/');
  });

  test('none, where nothing stands below', () => {
    for (const lines of [['meetings:'], ['meetings: []'], []]) {
      expect(read(...lines)).toMatchObject({ head: { meetings: [] }, places: [] });
    }
  });
});

describe('a slip in a record is one message at its place, and is read as meant', () => {
  const slips: [title: string, lines: string[], place: string, said: string][] = [
    ['full-width colon', one.with(3, '    time：19:00–20:00'), '10:9', 'time: 19:00–20:00'],
    ['full-width colon on its first line', one.with(0, '  - title：双周会'), '7:10', '全角冒号'],
    ['full-width dash', one.with(0, '  － title: 双周会'), '7:3', '减号加空格'],
    ['no space behind the dash', one.with(0, '  -title: 双周会'), '7:3', '减号加空格'],
    ['a line not far enough in', one.with(2, '   repeat: biweekly'), '9:4', '4 个空格'],
    ['a line too far in', one.with(2, '      repeat: biweekly'), '9:5', '空格'],
    ['Chinese name', one.with(3, '    时间: 19:00–20:00'), '10:5', '是不是 time'],
  ];
  test.each(slips)('%s', (_, lines, place, said) => {
    const found = read('meetings:', ...lines);
    expect(found.places).toEqual([place]);
    expect(found.words).toContain(said);
  });

  test('what mends a line stands where the line does', () => {
    const { file } = read('meetings:', ...one.with(3, '    time：19:00–20:00'));
    const [edit] = file.messages.flatMap(({ edits }) => edits ?? []);
    const source = `---\n${[...FIRST, 'meetings:', ...one.with(3, '    time：19:00–20:00')].join('\n')}`;
    expect(source.slice(edit?.from, edit?.to)).toBe('time：19:00–20:00');
    expect(edit?.text).toBe('time: 19:00–20:00');
  });
});

describe('a bad value is told where it stands, with what to write', () => {
  const wrong: [title: string, lines: string[], place: string, said: string][] = [
    ['no time', one.slice(0, 3), '7:3', '缺少 time'],
    ['unreadable time', one.with(3, '    time: 待定'), '10:11', '19:00–20:00'],
    ['a start on the next day', one.with(3, '    time: 次日 1:00'), '10:11', '当天'],
    ['unknown rule', one.with(2, '    repeat: daily'), '9:13', 'biweekly（隔周）'],
    ['no such day', one.with(1, '    from: 2031-02-30'), '8:11', '没有这一天'],
    ['an end before the first', [...one, '    until: 2030-12-31'], '11:12', '2031-01-08'],
    [
      'a day of no meeting',
      [...one, '    except: [2031-01-15]'],
      '11:13',
      '2031-01-08、2031-01-22',
    ],
    ['unknown field', [...one, '    color: 红'], '11:12', '可用的字段：title'],
    ['no address', [...one, '    url: 群里'], '11:10', 'http'],
    ['the same twice', [...one, ...one], '11:12', '第 1 个会议同名'],
    ['words', ['  每周三'], '7:3', '前面少了「- 」'],
  ];
  test.each(wrong)('%s', (_, lines, place, said) => {
    const found = read('meetings:', ...lines);
    expect(found.places).toEqual([place]);
    expect(found.words).toContain(said);
  });

  test('words beside the name', () => {
    expect(read('meetings: 每周三')).toMatchObject({ places: ['6:11'] });
  });
});
