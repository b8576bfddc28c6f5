import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import * as z from 'zod';
import { type Asked, type Line, REDRAW_PATH, lineSchema } from './lines.ts';

/** A page as the framework draws it. */
export interface Drawn {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

const readySchema = z.object({ port: z.number() });

/** A process that draws pages by the code of an earlier build (`scripts/draw-again.mjs`). */
export class Drawer {
  readonly #child: ChildProcess;
  readonly #origin: Promise<string>;
  #said = '';

  /**
   * Starts one. @param project absolute path of the checkout. @param code folder made by `makeCode`, relative to it.
   * @param env added to this process's environment.
   */
  constructor(project: string, code: string, env: Readonly<Record<string, string>>) {
    // Elements of pages live for a moment: in the room that Node gives them they are swept up all the time.
    const room = '--max-semi-space-size=64';
    this.#child = spawn(process.execPath, [room, 'scripts/draw-again.mjs'], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        ...env,
        ...{ NODE_ENV: 'production', EXPORT: '', DIST_DIR: code, DRAWS_AGAIN: '1' },
        NEXT_TELEMETRY_DISABLED: '1',
      },
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
    }
    this.#origin = this.#ready();
    // Who asks first is told.
    this.#origin.catch(() => undefined);
  }

  async #ready(): Promise<string> {
    const ended = once(this.#child, 'exit').then(() => {
      throw new Error(`画页面的进程没有起来：\n${this.#said.slice(-2000)}`);
    });
    const [message] = (await Promise.race([once(this.#child, 'message'), ended])) as [unknown];
    ended.catch(() => undefined);
    return `http://127.0.0.1:${readySchema.parse(message).port}`;
  }

  /** What pages and files of a part are made of. @throws Error where it is not told to its end. */
  async *lines(asked: Asked): AsyncGenerator<Line> {
    const response = await this.#fetch(REDRAW_PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    });
    if (!response.ok || !response.body) throw this.#failed(REDRAW_PATH, response.status);
    const input = Readable.fromWeb(response.body as never);
    let isWhole = false;
    for await (const text of createInterface({ input })) {
      const line = lineSchema.parse(JSON.parse(text));
      if ('end' in line) isWhole = true;
      else yield line;
    }
    if (!isWhole) throw this.#failed(REDRAW_PATH, response.status);
  }

  /**
   * Draws a page, or a file that only the framework writes. @param address root-relative, as the build lists it.
   * @throws Error where it answers with another status than it should. @param status that it should have.
   */
  async draw(address: string, status = 200): Promise<Drawn> {
    const response = await this.#fetch(address, { redirect: 'manual' });
    if (response.status !== status) throw this.#failed(address, response.status);
    const headers = Object.fromEntries(response.headers);
    // It must not have found one that was drawn of other content.
    if (headers['x-nextjs-cache'] === 'HIT') throw this.#failed(address, 'HIT');
    return { status, headers, body: Buffer.from(await response.arrayBuffer()) };
  }

  /** Asks, and says what the process has said where it breaks off. */
  async #fetch(address: string, init: RequestInit): Promise<Response> {
    const origin = await this.#origin;
    return fetch(origin + address, init).catch((cause: unknown) => {
      throw this.#failed(address, String(cause));
    });
  }

  #failed(what: string, got: number | string): Error {
    return new Error(`${what}：画的时候得到 ${got}\n${this.#said.slice(-2000)}`);
  }

  /** Ends it. */
  end(): void {
    this.#child.kill();
  }
}
