import { describe, expect, test } from 'vitest';
import { type Completions, completionsAt } from './complete.ts';
import type { CompletionData } from './offers.ts';

const asked: string[] = [];
const data: CompletionData = {
  projects: [
    { slug: 'sofa-rpc', name: 'SOFARPC', aliases: ['RPC'], repository: '' },
    { slug: 'sofa-jraft', name: 'SOFAJRaft', aliases: ['JRaft', '选主'], repository: '' },
    { slug: 'mosn', name: 'MOSN', aliases: [], repository: '' },
  ],
  sections: ['读者问答', '版本发布'],
  issues: (project) => {
    asked.push(project);
    return Promise.resolve([
      { number: 845, title: '心跳超时' },
      { number: 84, title: '快照太大' },
      { number: 12, title: '日志' },
    ]);
  },
  questions: (words) => {
    asked.push(words);
    return Promise.resolve([{ id: '2023-02-24-2', title: '选主很慢' }]);
  },
};

/** Completions at the bar in a text. */
async function at(marked: string): Promise<Completions | null> {
  const offset = marked.indexOf('|');
  return completionsAt(marked.replace('|', ''), offset, data);
}

async function labels(marked: string): Promise<string[]> {
  return ((await at(marked))?.offers ?? []).map(({ label }) => label);
}

/** The text once an offer is taken, with its stops. */
async function taken(marked: string, label: string): Promise<string> {
  const found = await at(marked);
  const offer = found?.offers.find((one) => one.label === label);
  if (!found || !offer) throw new Error(`no ${label}`);
  const text = marked.replace('|', '');
  return text.slice(0, found.from) + offer.text + text.slice(found.to);
}

const everywhere = ['Figure', 'Project'];
const sections = ['Question', 'Release', 'Readings', 'Event', 'Task', 'Contributors'];

describe('components', () => {
  test('are offered where they may stand', async () => {
    expect(await labels('<|')).toEqual([...sections, ...everywhere]);
    expect(await labels('<Question>\n\n<|')).toEqual(['Answer', ...everywhere]);
    expect(await labels('<Question>\n\n<Answer>\n\n<|')).toEqual(everywhere);
    expect(await labels('<Question>\n\n<Answer>\n\n</Answer>\n\n<|\n\n</Question>')).toEqual([
      'Answer',
      ...everywhere,
    ]);
    expect(await labels('<Question>\n</Question>\n\n<|')).toContain('Question');
    expect(await labels('见 <|')).toEqual(everywhere);
  });

  test('are found by what was typed, small letters as well', async () => {
    expect(await labels('<re|')).toEqual(['Release', 'Readings']);
    expect(await labels('<Xyz|')).toEqual([]);
  });

  test.each([
    ['in a generic type', 'List<|'],
    ['in a block of code', '```java\n<|\n```'],
    ['in a block of code that is open', '~~~\n<|'],
    ['in backticks', '写 `a <|` 吧'],
    ['in backticks that are open', '写 `a <|'],
    ['behind a backslash', '\\<|'],
    ['in prose', '平常的话|'],
    ['in the head', '---\n<|\n---'],
  ])('are not offered %s', async (_, text) => {
    expect(await at(text)).toBeNull();
  });

  test('are offered again behind a block of code', async () => {
    expect(await labels('````md\n```\n<Question>\n````\n\n<|')).toEqual([
      ...sections,
      ...everywhere,
    ]);
  });

  test('come whole, with an empty line to each side', async () => {
    expect(await taken('前文\n<|\n后文', 'Answer').catch(() => 'none')).toBe('none');
    expect(await taken('<Question>\n\n前文\n<|\n后文\n\n</Question>', 'Answer')).toBe(
      '<Question>\n\n前文\n\n<Answer>\n\n${}\n\n</Answer>\n\n后文\n\n</Question>',
    );
    expect(await taken('前文\n\n<|\n\n后文', 'Question')).toBe(
      '前文\n\n<Question asker="${}">\n\n${}\n\n<Answer>\n\n${}\n\n</Answer>\n\n</Question>\n\n后文',
    );
  });

  test('in place of a name, attributes stay', async () => {
    expect(await taken('<Que|x asker="甲">', 'Question')).toBe('<Question asker="甲">');
  });
});

describe('closing tags', () => {
  test('close what is open, the innermost first', async () => {
    expect(await taken('<Question>\n<Answer>\n</|', '</Answer>')).toBe(
      '<Question>\n<Answer>\n</Answer>',
    );
    expect(await taken('<Question>\n<Answer>\n</Answer>\n</Q|>', '</Question>')).toBe(
      '<Question>\n<Answer>\n</Answer>\n</Question>',
    );
    expect(await at('<Project id="mosn" />\n</|')).toBeNull();
  });

  test('are not offered once they are there', async () => {
    expect(await at('<Question>\n</Question|>')).toBeNull();
  });
});

describe('attributes', () => {
  test('are those that are not there yet', async () => {
    const found = await labels('<Question asker="甲" | issue="1">');
    expect(found).toContain('project');
    expect(found).not.toContain('asker');
    expect(found).not.toContain('issue');
    expect(await labels('<Answer |>')).toEqual([]);
    expect(await labels('<Unknown |>')).toEqual([]);
  });

  test('are offered in a tag of several lines, whose end is still missing', async () => {
    expect(await labels('<Event\n  title="a > b"\n  da|')).toEqual(['date']);
  });

  test('bring a value, or leave the one that is there', async () => {
    expect(await taken('<Task l|>', 'level')).toBe('<Task level="${}">');
    expect(await taken('<Task l|vel="easy">', 'level')).toBe('<Task level="easy">');
  });
});

describe('values', () => {
  test('projects by slug, name and alias', async () => {
    expect(await labels('<Question project="|">')).toEqual(['sofa-rpc', 'sofa-jraft', 'mosn']);
    expect(await labels('<Question project="sofaj|">')).toEqual(['sofa-jraft']);
    expect(await labels('<Question project="jr|">')).toEqual(['sofa-jraft']);
    expect(await labels('<Question project="选|">')).toEqual(['sofa-jraft']);
    expect(await labels('<Project id="mo|" />')).toEqual(['mosn']);
    expect((await at('<Release project="rpc|"'))?.offers[0]?.detail).toBe('SOFARPC');
  });

  test('take the place of the whole value, and close it', async () => {
    expect(await taken('<Question project="jr|aft" issue="1">', 'sofa-jraft')).toBe(
      '<Question project="sofa-jraft" issue="1">',
    );
    expect(await taken('<Question\n  project="jr|\n>', 'sofa-jraft')).toBe(
      '<Question\n  project="sofa-jraft"\n>',
    );
    expect(await taken('<Question project="m| issue="1">', 'mosn')).toBe(
      '<Question project="mosn" issue="1">',
    );
  });

  test('of a list', async () => {
    expect(await labels('<Task level="|">')).toEqual(['easy', 'medium', 'hard']);
    expect(await labels('<Question status="|">')).toEqual(['outdated']);
    expect(await labels('<Event status="|">')).toEqual(['cancelled']);
    expect(await labels('<Event time="|">')).toEqual([]);
  });

  test('issues of the project in the same tag', async () => {
    asked.length = 0;
    expect(await labels('<Question issue="84|" project="sofa-jraft">')).toEqual(['845', '84']);
    expect(asked).toEqual(['sofa-jraft']);
    expect(await labels('<Question issue="快照|" project="sofa-jraft">')).toEqual(['84']);
    expect(await at('<Question issue="|">')).toBeNull();
  });

  test('questions by words, or by the question itself', async () => {
    asked.length = 0;
    expect(await labels('<Question see="选主|">\n\n怎么办？\n\n<Answer>')).toEqual([
      '2023-02-24-2',
    ]);
    await labels('<Question see="|">\n\n怎么办？\n\n<Answer>');
    expect(asked).toEqual(['选主', '怎么办？']);
    expect(await at('<Question see="https://x|">')).toBeNull();
  });
});

describe('sections and head', () => {
  test('headings that are not there yet', async () => {
    expect(await labels('## 读者问答\n\n## |')).toEqual(['版本发布']);
    expect(await labels('## 发|')).toEqual(['版本发布']);
    expect(await at('### |')).toBeNull();
    expect(await at('## 版本发布|')).toBeNull();
  });

  test('keys that are not there yet, of the kind of file it is', async () => {
    expect(await labels('---\ntitle: 甲\n|\n---\n')).toEqual([
      'date',
      'summary',
      'number',
      'source',
    ]);
    expect(await labels('---\n|\n---\n\n<Question>')).toEqual(['by', 'from', 'draft']);
    expect(await labels('---\nby: 甲\ndr|')).toEqual(['draft']);
    expect(await labels('---\ndraft: |\n---')).toEqual(['true']);
    expect(await taken('---\nsumm|: 甲\n---', 'summary')).toBe('---\nsummary: 甲\n---');
    expect(await at('---\ntitle: dr|\n---')).toBeNull();
  });
});

test('no point of a text is too much, and none is offered what would leave the text', async () => {
  const text = [
    '---\ntitle: 甲\n---\n\n## 读者问答\n\n<Question asker="甲"\n  project="mosn>\n\n`<` \\< <<>',
    "</Answer>\n<Answer>\n\n```\n<\n```\n</Answer>\n\n</Question>\n\n<Figure src='x' / ><",
  ].join('\n');
  for (let offset = 0; offset <= text.length; offset += 1) {
    const found = await completionsAt(text, offset, data);
    if (!found) continue;
    expect(found.from).toBeLessThanOrEqual(offset);
    expect(found.to).toBeGreaterThanOrEqual(offset);
    expect(found.to).toBeLessThanOrEqual(text.length);
    expect(text.slice(found.from, offset)).toBe(found.typed);
  }
});

test('a million characters are read in time', () => {
  for (const part of [
    '<',
    '<Question ',
    '`',
    'a="',
    '\n',
    '<Answer>\n',
    '字',
    '\\',
    '```\n',
    '` `` ',
    '`\n',
    'a\n',
  ]) {
    const text = part.repeat(1_000_000 / part.length);
    const begun = performance.now();
    void completionsAt(text, text.length, data);
    expect(performance.now() - begun, JSON.stringify(part)).toBeLessThan(2000);
  }
});
