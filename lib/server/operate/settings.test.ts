import { expect, it } from 'vitest';
import { readOperatingSettings } from './settings.ts';

it('listens on this machine only, and logs no addresses, where nothing is said', () => {
  const usual = {
    host: '127.0.0.1',
    port: 3000,
    log: 'text',
    logsAddresses: false,
    stopTime: 10_000,
  };
  expect(readOperatingSettings({})).toEqual(usual);
  expect(readOperatingSettings({ HOST: '', PORT: '', LOG: '', STOP_SECONDS: '' })).toEqual(usual);
});

it.each(['0.0.0.0', '::', '::1', 'localhost', 'weekly.internal'])('takes the host %s', (HOST) => {
  expect(readOperatingSettings({ HOST }).host).toBe(HOST);
});

it.each([
  ['HOST', 'http://127.0.0.1'],
  ['HOST', '127.0.0.1:3000'],
  ['HOST', '[::1]'],
  ['HOST', '300.1.1.1'],
  ['HOST', 'x86_64-conda-linux-gnu'],
  ['HOST', 'a..b'],
  ['HOST', ' '],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '3000.5'],
  ['LOG', 'xml'],
  ['LOG_ADDRESSES', 'yes'],
  ['STOP_SECONDS', '-1'],
  ['STOP_SECONDS', '1e3'],
])('refuses %s=%s in a line that names it', (name, value) => {
  expect(() => readOperatingSettings({ [name]: value })).toThrow(
    new RegExp(`^环境变量有误\n${name}：须是[^\n]+$`),
  );
});
