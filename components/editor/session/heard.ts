/** An answer of the worker; undefined where none comes, which is said above the text. */
export async function heard<Answer>(
  session: { tell: (part: { failure: string }) => void },
  answer: Promise<Answer>,
): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (cause) {
    session.tell({ failure: cause instanceof Error ? cause.message : String(cause) });
    return undefined;
  }
}
