import { expect, test } from 'vitest';
import { langOf } from './lang.ts';

test.each(['Fix NPE in client', 'Release notes, part 2'])('%s is English', (text) => {
  expect(langOf(text)).toBe('en');
});

test.each(['SOFABoot', '5.11.0', '支持 Spring Boot 3', '', undefined, 7])(
  '%s says nothing',
  (text) => {
    expect(langOf(text)).toBeUndefined();
  },
);
