import { onTestFinished, vi } from 'vitest';
import { type AutosaveOptions, createAutosave } from '../autosave.ts';
import { DraftsRefused } from '../refused.ts';
import { aQuestion, nameCopy } from './storage.ts';

/** Time that only passes when a test says so; storage goes on by itself. */
export function withClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_000_000 });
  onTestFinished(() => void vi.useRealTimers());
}

/** A page that can be left. */
export function aPage() {
  const page = { target: new EventTarget(), isHidden: () => hidden };
  let hidden = false;
  return {
    page,
    leave: () => page.target.dispatchEvent(new Event('pagehide')),
    become: (state: 'hidden' | 'visible') => {
      hidden = state === 'hidden';
      page.target.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

/** What is to be saved. */
interface Asked {
  id: string;
  text: string;
  allow(): void;
  refuse(why: 'full' | 'storage'): void;
}

/** Drafts that keep what they are told, in the order in which the test lets them. */
export function slowDrafts() {
  const asked: Asked[] = [];
  let revision = 0;
  const ask = (id: string, text: string) =>
    new Promise<{ revision: number; changed: number }>((resolve, reject) => {
      asked.push({
        ...{ id, text },
        allow: () => resolve({ revision: (revision += 1), changed: Date.now() }),
        refuse: (why) => reject(new DraftsRefused(why, null)),
      });
    });
  const drafts: AutosaveOptions['drafts'] = {
    isKept: true,
    save: (id, _revision, content) => ask(id, content.text),
  };
  return { drafts, asked, texts: () => asked.map(({ text }) => text) };
}

export function saving(drafts: AutosaveOptions['drafts'], more: Partial<AutosaveOptions> = {}) {
  const { page } = aPage();
  const autosave = createAutosave({ drafts, draft: null, nameCopy, page, ...more });
  onTestFinished(() => autosave.stop());
  const seen: string[] = [];
  autosave.subscribe(() => seen.push(autosave.state().state));
  return { autosave, seen, write: (text: string) => autosave.change(aQuestion({ text })) };
}

/** Lets what was answered be heard. */
export const heard = () => new Promise((resolve) => setImmediate(resolve));
