// Requests sent by the clock, whether or not earlier ones were answered; a request's time counts from
// when it was due: a server that stalls is not spared the queue it causes.
import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** One answer. */
export interface Sample {
  /** From when the request was due to the end of its answer. */
  milliseconds: number;
  /** 0 where there was none. */
  status: number;
}

/** What is sent in one stage. */
export interface Stream {
  /** Requests a second. */
  rate: number;
  /** Address of the nth request, below the origin. */
  address: (n: number) => string;
}

/**
 * Sends one stream for some seconds.
 * @param origin of a server on this machine.
 * @returns a sample each, when all are answered or have timed out (30 s).
 */
export async function send(origin: string, stream: Stream, seconds: number): Promise<Sample[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 });
  const samples: Promise<Sample>[] = [];
  const started = performance.now();
  for (let n = 0; n < stream.rate * seconds; n += 1) {
    const due = started + (n * 1000) / stream.rate;
    const wait = due - performance.now();
    if (wait > 1) await sleep(wait);
    samples.push(ask(agent, origin + stream.address(n), due));
  }
  const all = await Promise.all(samples);
  agent.destroy();
  return all;
}

function ask(agent: Agent, url: string, due: number, again = true): Promise<Sample> {
  return new Promise((resolve) => {
    const end = (status: number): void =>
      resolve({ milliseconds: performance.now() - due, status });
    const request = get(url, { agent, timeout: 30_000 }, (response) => {
      response.resume();
      response.on('end', () => end(response.statusCode ?? 0));
      response.on('error', () => end(0));
    });
    request.on('timeout', () => request.destroy(new Error('timeout')));
    request.on('error', () => {
      // The server may close an idle connection in the moment it is used again: ask once more.
      if (again && request.reusedSocket) resolve(ask(agent, url, due, false));
      else end(0);
    });
  });
}
