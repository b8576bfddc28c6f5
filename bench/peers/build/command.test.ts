import { expect, test } from 'vitest';
import { command, reasonOf } from './command.ts';

test('a failure says the line that tells most', () => {
  const stderr = 'npm warn old\nnpm error code ETARGET\nnpm error notarget No matching version\n';
  expect(reasonOf({ code: 1, stderr, stdout: '' })).toBe('npm error code ETARGET');
  expect(reasonOf({ code: 1, stderr: '\n', stdout: '一步\n两步\n' })).toBe('两步');
  expect(reasonOf(new Error('别的'))).toBe('Error: 别的');
});

test('a program that is not there is named with that reason', async () => {
  await expect(command('no-such-generator', ['build'], '.')).rejects.toThrow(
    'no-such-generator build：没有这个程序',
  );
});

test('what a program prints comes back', async () => {
  expect(await command(process.execPath, ['-p', '1 + 1'], '.')).toBe('2\n');
});
