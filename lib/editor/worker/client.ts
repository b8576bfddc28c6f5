import type { ContentIndex } from '../data/content-index.ts';
import { PreviewReceiver, type ShownPreview } from '../preview/sending.ts';
import type { AnswerTo, Begun, Checked, Looked, Reply, Request } from './protocol.ts';

/** The worker as a page speaks to it. */
export interface EditorPort {
  post: (request: Request) => void;
  /** Sets the one receiver of replies. */
  receive: (receiver: (reply: Reply) => void) => void;
  /** Sets who is told when it could not start or has stopped. */
  ended: (listener: (why: string) => void) => void;
}

/** What a page is told by itself. */
export interface EditorNews {
  begun: (begun: Begun) => void;
  checked: (checked: Checked) => void;
  /** Null where nothing of the text can be shown at the moment. */
  preview: (preview: ShownPreview | null) => void;
  /** More of the published content is there: what was looked at may be looked at again. */
  read: () => void;
  failed: (why: string) => void;
}

/** The editor's worker as the page sees it. */
export interface EditorClient {
  /** Looks at a text; what comes of an older one is not told any more. Where that fails, `failed` is told. */
  look: (looked: Looked) => void;
  /** Rejects where it cannot be answered, and when the worker ends or has ended. */
  ask: <Type extends keyof AnswerTo>(
    type: Type,
    about: Omit<Extract<Request, { type: Type }>, 'id' | 'type'>,
  ) => Promise<AnswerTo[Type]>;
}

/**
 * Speaks to a worker.
 * @param folder address of the content files, ending with `/`.
 */
export function createEditorClient(
  port: EditorPort,
  folder: string,
  index: ContentIndex,
  news: EditorNews,
): EditorClient {
  let last = 0;
  const waiting = new Map<
    number,
    { done: (answer: never) => void; fail: (cause: Error) => void }
  >();
  let looking = 0;
  const receiver = new PreviewReceiver();
  port.receive((reply) => {
    if (reply.type === 'begun') news.begun(reply.begun);
    else if (reply.type === 'failed') news.failed(reply.why);
    else if (reply.type === 'read') news.read();
    else if (reply.type === 'checked') {
      if (reply.id === looking) news.checked(reply.checked);
    } else if (reply.type === 'preview') {
      // The next one is sent as what it differs by from this one, also where nobody waits for it any more.
      const preview = reply.preview && receiver.received(reply.preview);
      if (reply.id === looking) news.preview(preview);
    } else {
      const one = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (reply.type === 'answer') one?.done(reply.answer as never);
      else if (one) one.fail(new Error(reply.why));
      else if (reply.id === looking) news.failed(reply.why);
    }
  });
  let ended: string | null = null;
  port.ended((why) => {
    ended = why;
    for (const { fail } of waiting.values()) fail(new Error(why));
    waiting.clear();
    news.failed(why);
  });
  port.post({ type: 'begin', folder, index });
  return {
    look: (looked) => {
      // Nobody would look.
      if (ended !== null) {
        news.failed(ended);
        return;
      }
      last += 1;
      looking = last;
      port.post({ type: 'look', id: last, looked });
    },
    ask: (type, about) =>
      new Promise((done, fail) => {
        // Nobody would answer.
        if (ended !== null) {
          fail(new Error(ended));
          return;
        }
        last += 1;
        waiting.set(last, { done, fail });
        port.post({ ...about, type, id: last } as Request);
      }),
  };
}
