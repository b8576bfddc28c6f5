import { describe, expect, it } from 'vitest';
import { createEngine } from '../complete.ts';
import { questionsWith } from '../test-support/documents.ts';

const projects = [{ slug: 'sofa-kite', name: 'SOFAKite', aliases: ['kite'] }];
const engine = createEngine({ projects, synonyms: [] });
engine.add(
  questionsWith(
    '用 java -jar 放线，报错怎么办',
    'java 版本要多新',
    '放线时 jar 包太大，传不上去怎么办',
    '用 docker 放 kite',
    '启动时加 -javaagent 就慢了',
    'agent 的配置 server.port 在哪',
    '用 curl 发 Content-Type 是 json 的请求',
    '放线 太慢',
    '放线 断线',
    'docker 镜像太大',
  ),
);
const ask = (query: string) => {
  const { results, understood } = engine.search(query);
  return { ids: results.map(({ document }) => document.id), without: understood.without };
};

describe('an option of a command is searched', () => {
  it.each([
    ['java -jar 放线', '1'],
    ['java -jar', '1'],
    ['ｊａｖａ　－ｊａｒ', '1'],
    ['java -jar kite.jar -Xmx512m', '1'],
    ['/usr/bin/java -jar', '1'],
    ['nohup java -jar a.jar --server.port=80 &', '1'],
    ['放线 -jar 报错', '1'],
    ['-jar 放线', '1'],
    ['-javaagent 慢', '5'],
    ['-Xmx 放线 断线', '9'],
    ['-verbosegc 放线 断线', '9'],
    ['java -Dserver.port=8080 配置', '6'],
    ['--server.port=8080', '6'],
    ['-XX:+UseG1GC 放线 断线', '9'],
    ['docker run -it --rm kite', '4'],
    ['docker logs -f kite', '4'],
    ['curl -X POST -H "Content-Type: application/json" http://127.0.0.1/x', '7'],
    ['kubectl get pod -n kite', '4'],
  ])('%s', (query, id) => {
    expect(ask(query)).toMatchObject({ without: [] });
    expect(ask(query).ids[0]).toBe(id);
  });

  it('where leaving it out would leave nothing', () => {
    expect(ask('版本 -java')).toEqual({ ids: ['2'], without: [] });
  });
});

describe('a word behind a dash is left out where that is meant', () => {
  it.each([
    ['放线 -慢', ['慢'], '8'],
    ['放线 -"太慢"', ['太慢'], '8'],
    ['java -版本', ['版本'], '2'],
    ['docker -kite', ['kite'], '4'],
    ['放线 -java', ['java'], '1'],
    ['放线 －ｊａｖａ', ['java'], '1'],
  ])('%s', (query, without, id) => {
    const { ids, ...read } = ask(query);
    expect(ids).not.toContain(id);
    expect(read.without).toEqual(without);
  });
});
