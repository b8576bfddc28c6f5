import type { CallToolResult } from '@modelcontextprotocol/server';
import { Unavailable } from '#lib/search/api/answerer.ts';

/** Something that cannot be answered; its message says what to do instead, Chinese first. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** An answer in both forms: text for whoever reads, and data of the tool's output schema. */
export interface Answer {
  text: string;
  data: Record<string, unknown>;
}

/**
 * What a tool gives back. What cannot be answered is an error of the tool, so that the assistant reads why;
 * what went wrong in the program stays in the log.
 */
export async function toolResult(answer: () => Promise<Answer>): Promise<CallToolResult> {
  try {
    const { text, data } = await answer();
    return { content: [{ type: 'text', text }], structuredContent: data };
  } catch (cause) {
    if (cause instanceof Refusal || cause instanceof Unavailable) return failed(cause.message);
    console.error(cause);
    return failed('出错了，请稍后再试（internal error, try again later）');
  }
}

function failed(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}
