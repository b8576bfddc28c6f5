import { expect, test } from 'vitest';
import { foreignLanguage } from './language.ts';

test.each([
  'Why does the debug server not restart?',
  'The default of the timeout is too low, see PooledClient.java.',
])('%s is English', (text) => {
  expect(foreignLanguage(text)).toBe('en');
});

test.each([
  '为什么 the debug server does not restart',
  'SOFARPC 5.10.0',
  'mvn clean install -DskipTests',
  'com.example.first.second.third.Fourth#fifth',
  'https://example.com/this/that/here/there',
  'timeoutMillis, retryTimes, poolSize, lease',
  '',
])('%s is in no language of its own', (text) => {
  expect(foreignLanguage(text)).toBeUndefined();
});
