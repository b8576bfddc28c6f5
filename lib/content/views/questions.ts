import type { Model, Question, Weekly } from '../types.ts';

/**
 * All questions, newest weekly first, within a weekly in printed order.
 * @param model the whole model, or some of its weeklies only.
 */
export function allQuestions({ weeklies }: { weeklies: readonly Weekly[] }): Question[] {
  return weeklies.flatMap(({ questions }) => questions);
}

/** A question with the weekly it stands in; null for an unknown id. */
export function findQuestion(
  model: Model,
  id: string,
): { question: Question; weekly: Weekly } | null {
  for (const weekly of model.weeklies) {
    const question = weekly.questions.find((one) => one.id === id);
    if (question) return { question, weekly };
  }
  return null;
}

/** First answer that has words; '' when every answer is only a picture. */
export function firstAnswer(question: Question): string {
  return question.rounds.find(({ answer }) => answer.trim() !== '')?.answer ?? '';
}
