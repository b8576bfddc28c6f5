// Asking machines of the world: what may be asked, how, and what comes of it.

/** Which addresses may be asked. */
export interface Gate {
  /**
   * Why an address is not asked, as far as its text says; null where it may be.
   */
  refuses(url: URL): string | null;
  /** Whether a machine may be connected to for this address. @param ip IPv4 or IPv6, as looked up. */
  allows(ip: string, url: URL): boolean;
}

/** How one address is asked. */
export interface Request {
  method: 'HEAD' | 'GET';
  /** Value of `Accept`. */
  accept: string;
  /** Bytes of the body that are read, unpacked; what is larger is `too-large`. 0: the body is not read. */
  mostBytes: number;
}

/** How long may be waited, in milliseconds. */
export interface Patience {
  /** For a connection and the head of its answer, at each hop. */
  head: number;
  /** Between two parts of a body. */
  idle: number;
  /** For all of it, redirects included. */
  whole: number;
}

/** One redirect. */
export interface Hop {
  from: string;
  to: string;
  /** True for 301 and 308. */
  isForGood: boolean;
}

/** What came of asking: an answer, whatever it says, or why there is none. */
export type Visit =
  | {
      kind: 'answered';
      status: number;
      /** Where it was answered. */
      url: string;
      hops: Hop[];
      /** Names in lower case. */
      headers: Readonly<Record<string, string | undefined>>;
      /** Null where it was not to be read. */
      body: Uint8Array | null;
    }
  | {
      kind: 'failed';
      /**
       * `inside`: nobody in the world can ask it, or we must not; `led-inside`: it leads there; `no-host`;
       * `no-connection`; `certificate`; `timeout`; `broken-off`: the answer ended before its end, or cannot be
       * unpacked; `too-large`; `too-many-hops`; `not-an-address`.
       */
      reason:
        | 'inside'
        | 'led-inside'
        | 'no-host'
        | 'no-connection'
        | 'certificate'
        | 'timeout'
        | 'broken-off'
        | 'too-large'
        | 'too-many-hops'
        | 'not-an-address';
      /** The same in a few Chinese words. */
      why: string;
      hops: Hop[];
    };

/** Asks one address after the other at each host, politely. */
export interface Visitor {
  /**
   * Asks for an address and follows where it leads. Waits for its turn at the host; where the host answers 429 or
   * 503 with a time (`Retry-After`), waits as long as is bearable and asks once more.
   * Never throws but where `signal` of the visitor was aborted.
   */
  visit(address: string, request: Request): Promise<Visit>;
}
