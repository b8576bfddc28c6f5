import { expect, test } from 'vitest';
import { passageLanguage, titleLanguage } from './language.ts';

test.each([
  'Why does the debug server not restart?',
  'The default of the timeout is too low, see PooledClient.java.',
])('%s is English', (text) => {
  expect(passageLanguage(text)).toBe('en');
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
  expect(passageLanguage(text)).toBeUndefined();
});

test.each(['Fix NPE in client', 'Release notes, part 2'])('the title %s is English', (text) => {
  expect(titleLanguage(text)).toBe('en');
});

test.each(['SOFABoot', '5.11.0', '支持 Spring Boot 3', '', undefined, 7])(
  'the title %s says nothing',
  (text) => {
    expect(titleLanguage(text)).toBeUndefined();
  },
);
