import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import type { Built, Stage } from './builder.ts';
import { type Outcome, Publisher } from './publisher.ts';

/** A builder that is told when each build ends, and what came of it. */
class Builds {
  readonly tried: string[] = [];
  readonly stages: ((stage: Stage) => void)[] = [];
  readonly #ends: ((built: Built | Error) => void)[] = [];
  isEnded = false;
  build(tried: string, onStage: (stage: Stage) => void): Promise<Built> {
    this.tried.push(tried);
    this.stages.push(onStage);
    return new Promise((resolve, reject) =>
      this.#ends.push((built) => (built instanceof Error ? reject(built) : resolve(built))),
    );
  }
  end(): void {
    this.isEnded = true;
  }
  async finish(built: Built | Error): Promise<void> {
    this.#ends.shift()?.(built);
    await sleep(0);
  }
}

let builder: Builds;
let served: string[];
let kept: string[];
let outcomes: [Outcome['result'], boolean][];
let publisher: Publisher;
let fault: Error | null;

beforeEach(() => {
  [builder, served, kept, outcomes, fault] = [new Builds(), [], [], [], null];
  publisher = new Publisher({
    ...{ builder, tried: 'old', again: { first: 20, longest: 50 } },
    serve: (name) => {
      if (fault) return Promise.reject(fault);
      const isOther = served.at(-1) !== name;
      if (isOther) served.push(name);
      return Promise.resolve(isOther);
    },
    keep: (of) => kept.push(of),
    onOutcome: ({ result }, isNew) => outcomes.push([result, isNew]),
  });
});

it('serves what was built, and remembers what it was built of', async () => {
  const done = publisher.publish();
  expect(publisher.publishing).toEqual({ state: 'checking', last: null });
  builder.stages[0]?.('building');
  expect(publisher.publishing.state).toBe('building');
  await builder.finish({ of: 'a', name: 'one' });
  expect(await done).toMatchObject({ result: 'published', build: 'one', lines: [] });
  expect([served, kept, publisher.publishing.state]).toEqual([['one'], ['a'], 'idle']);
  void publisher.publish();
  expect(builder.tried).toEqual(['old', 'a']);
});

it('has one more build for all who ask during one', async () => {
  const first = publisher.publish();
  const others = [publisher.publish(), publisher.publish()];
  await builder.finish({ of: 'a', name: 'one' });
  await first;
  expect(builder.tried).toHaveLength(2);
  await builder.finish({ of: 'b', name: 'two' });
  expect((await Promise.all(others)).map(({ build }) => build)).toEqual(['two', 'two']);
  expect(builder.tried).toHaveLength(2);
});

it('builds what was tried when somebody insists', async () => {
  const done = publisher.publish(true);
  expect(builder.tried).toEqual(['']);
  await builder.finish({ of: 'old', name: 'one' });
  expect((await done).result).toBe('published');
});

it('leaves what is served where content is refused, says why, and tries again later', async () => {
  const refused: Built = { lines: ['weekly/a.mdx:3:1 错'], isRefused: true };
  const done = publisher.publish();
  await builder.finish(refused);
  expect(await done).toMatchObject({ result: 'refused', build: null, lines: refused.lines });
  expect(publisher.publishing.last?.result).toBe('refused');
  await expect.poll(() => builder.tried.length).toBe(2);
  await builder.finish(refused);
  await expect.poll(() => builder.tried.length).toBe(3);
  await builder.finish({ of: 'b', name: 'two' });
  // The same refusal again is no news.
  expect(outcomes).toEqual([
    ['refused', true],
    ['refused', false],
    ['published', true],
  ]);
  await sleep(80);
  expect(builder.tried).toHaveLength(3);
});

it.each<[string, Built | Error, Error | null, string]>([
  ['a build that failed', { lines: ['no space'], isRefused: false }, null, 'no space'],
  ['a builder that cannot start', new Error('no such program'), null, 'no such program'],
  ['a build that cannot be served', { of: 'a', name: 'x' }, new Error('cut off'), 'cut off'],
])('%s changes nothing', async (_, built, cause, line) => {
  fault = cause;
  const done = publisher.publish();
  await builder.finish(built);
  expect(await done).toMatchObject({ result: 'failed', build: null, lines: [line] });
  expect([served, kept]).toEqual([[], []]);
  publisher.end();
});

it('ends with what it is building, tells nobody, and tries nothing again', async () => {
  const done = publisher.publish();
  publisher.end();
  expect(builder.isEnded).toBe(true);
  await builder.finish({ lines: ['SIGTERM'], isRefused: false });
  await done;
  await sleep(80);
  expect([outcomes, builder.tried]).toEqual([[], ['old']]);
});
