import type { Clipboard } from '#lib/editor/paste/index.ts';
import type { EditorMessage, EditorProject } from '#lib/editor/types.ts';

/** What is pasted. */
export type Clip = Clipboard;

/** What the text editor asks of the page around it, and tells it. */
export interface TextHost {
  /** What is edited first. */
  text: string;
  /** Accessible name of the editor. */
  label: string;
  projects: readonly EditorProject[];
  /** Headings that weeklies usually have. */
  sections: readonly string[];
  /** Issues that questions of a project may be about. @param project its slug. */
  issues(project: string): Promise<readonly { number: number; title: string }[]>;
  /** Published questions that are near to some words. */
  questions(words: string): Promise<readonly { id: string; title: string }[]>;
  /** The text is another; soon after a key, not at each, and never within a composition. */
  onChange(text: string): void;
  /** Where the caret is; both from 1, columns in UTF-16 units. */
  onCaret(line: number, column: number): void;
  /** What to put in for something pasted; null: the plain text as it is. */
  paste(clip: Clip): Promise<string | null>;
  onSave(): void;
  onSend(): void;
  /** Address of the page about a rule. */
  rulePath: (rule: string) => string;
}

/** The text editor, as the page around it has it. */
export interface TextEditor {
  /** The text as it is now. */
  text(): string;
  /** Makes it another text by the smallest change; history and caret stay. */
  setText(text: string): void;
  /** Shows messages. @param of the text in which they were found; those of another are left out. */
  setMessages(messages: readonly EditorMessage[], of: string): void;
  /** Mends what a message is about, as one step to undo. False where nothing can be mended any more. */
  fix(message: EditorMessage): boolean;
  /** Shows and marks a part of the text, by offsets in UTF-16 units. */
  select(from: number, to: number): void;
  /** Goes to the next message, or to the one before, and opens its card. */
  next(back?: boolean): void;
  focus(): void;
  destroy(): void;
}
