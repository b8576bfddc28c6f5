import { expect, test } from 'vitest';
import { frequentAskers } from './people.ts';
import { question } from '../test-support/model.ts';

test('names that stand under several questions, most first, the nameless left out', () => {
  const askers = frequentAskers([
    question('2023-02-24-1', { asker: '李雷' }),
    question('2023-02-24-2', { asker: 'once' }),
    question('2021-05-14-1', { asker: 'han-meimei' }),
    question('2021-05-14-2', { asker: 'han-meimei' }),
    question('2021-05-14-3', { asker: null }),
    question('2021-05-14-4', { asker: null }),
    question('2021-05-07-1', { asker: 'han-meimei' }),
    question('2021-05-07-2', { asker: '李雷' }),
  ]);
  expect(askers.map(({ name, questions }) => [name, questions.length])).toEqual([
    ['han-meimei', 3],
    ['李雷', 2],
  ]);
});
