/** How long a question of the evening may be, in characters. */
export const LONGEST_QUESTION = 600;

/** So many questions of one person may wait to be read at a time. */
export const WAITING_QUESTIONS = 5;

/**
 * What the town still owes a question. `to_read`: nobody has looked at it yet. `unpromised`: it is public,
 * and has neither an answer nor an owner and a date. `promised`: an owner has until a day. `overdue`: that
 * day is over. `settled`: answered, or hidden because it broke a rule.
 */
export type QuestionDebt = "to_read" | "unpromised" | "promised" | "overdue" | "settled";

/**
 * Each question gets an answer, or an owner and a date.
 *
 * @param question.dueOn ISO date, the last day on which the answer is in time
 * @param today ISO date
 */
export function questionDebt(
  question: {
    readonly status: "received" | "open" | "promised" | "answered" | "hidden";
    readonly dueOn: string | null;
  },
  today: string,
): QuestionDebt {
  switch (question.status) {
    case "received":
      return "to_read";
    case "open":
      return "unpromised";
    case "promised":
      return question.dueOn !== null && question.dueOn < today ? "overdue" : "promised";
    case "answered":
    case "hidden":
      return "settled";
  }
}
