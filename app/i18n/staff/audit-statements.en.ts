import type { Translation } from "../message-types.ts";
import type { auditStatementsDe } from "./audit-statements.de.ts";

export const auditStatementsEn: Translation<typeof auditStatementsDe> = {
  names: {
    opinion_analysis_started: "Analysis of statements started",
    opinions_analysed: "Statements analysed",
    stances_entered: "Answers entered for somebody",
    statement_added: "Statement added",
    statement_changed: "Statement changed",
    statement_declined: "Statement declined",
    statement_removed: "Statement removed",
    statement_round_begun: "Round of statements begun",
    statement_round_changed: "Round of statements changed",
    statement_round_closed: "Round of statements closed",
    statement_round_deleted: "Round of statements deleted",
    statement_round_opened: "Round of statements opened",
    statement_round_translated: "Round of statements translated",
    statement_shown: "Statement shown",
  },
  actions: {
    opinion_analysis_started: "{{actor}} started an analysis of statements ({{object}}).",
    opinions_analysed: "{{actor}} analysed a round of statements ({{object}}).",
    stances_entered: "{{actor}} entered somebody's answers to statements ({{object}}).",
    statement_added: "{{actor}} added a statement ({{object}}).",
    statement_changed: "{{actor}} changed a statement before anybody saw it ({{object}}).",
    statement_declined: "{{actor}} declined a statement ({{object}}).",
    statement_removed: "{{actor}} removed a statement before anybody saw it ({{object}}).",
    statement_round_begun: "{{actor}} began to prepare a round of statements ({{object}}).",
    statement_round_changed: "{{actor}} changed a round of statements ({{object}}).",
    statement_round_closed: "{{actor}} closed a round of statements ({{object}}).",
    statement_round_deleted:
      "{{actor}} deleted a round of statements before anybody saw it ({{object}}).",
    statement_round_opened: "{{actor}} opened a round of statements ({{object}}).",
    statement_round_translated: "{{actor}} translated a round of statements ({{object}}).",
    statement_shown: "{{actor}} put a resident's statement into the round ({{object}}).",
  },
};
