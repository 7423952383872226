import type { Visit } from "#app/routes/guard.server.ts";

const titles = new WeakMap<object, string>();

/**
 * Gives a title to the page that answers a form. An action has no say in the title of its page, which is the first
 * thing that is read out: the loader of the same request asks for it with `answerTitle`.
 */
export function setAnswerTitle({ turn }: Pick<Visit, "turn">, title: string): void {
  titles.set(turn, title);
}

/** The title that the action of this request has given; null where there was none. */
export function answerTitle({ turn }: Pick<Visit, "turn">): string | null {
  return titles.get(turn) ?? null;
}
