import { expect, test } from 'vitest';
import { isCodeLine } from './code.ts';

test.each([
  '<artifactId>demo</artifactId>',
  '</dependency>',
  'import org.example.Demo;',
  'client.start();  // 启动',
  'for (int i = 0; i < 3; i++) {',
  '}',
  'timeout: 3000',
  'server.port=8080',
  '$ make build',
  '--set a.b=c',
  'kubectl apply -f demo.yaml',
  'at org.example.Demo.run(Demo.java:12)',
  'java.lang.IllegalStateException: no leader',
  '2030-01-01 12:00:00 ERROR no leader',
  '@Configuration',
  'select * from t where id = 1',
  'client.connect(address)',
])('a line of code: %s', (line) => {
  expect(isCodeLine(line)).toBe(true);
});

test.each([
  '先停掉旧的节点，再启动新的。',
  'The client connects again after three seconds.',
  'Seata: 一个分布式事务框架',
  '#41 已经修复',
  '@甲 说得对',
  'create 之后要 commit',
  '调用 start() 之后再看日志（见 issue）',
  'Yes, it is supported since 1.2.0.',
  'https://example.org/a/b?c=d',
  'Could not commit the transaction:',
  '',
])('no line of code: %j', (line) => {
  expect(isCodeLine(line)).toBe(false);
});
