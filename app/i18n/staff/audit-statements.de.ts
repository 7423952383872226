/** Actions about rounds of statements: what each is called, and the sentence of its entries. */
export const auditStatementsDe = {
  names: {
    opinion_analysis_started: "Auswertung von Aussagen begonnen",
    opinions_analysed: "Aussagen ausgewertet",
    stances_entered: "Antworten für jemanden eingetragen",
    statement_added: "Aussage hinzugefügt",
    statement_changed: "Aussage geändert",
    statement_declined: "Aussage nicht aufgenommen",
    statement_removed: "Aussage entfernt",
    statement_round_begun: "Aussagen-Runde begonnen",
    statement_round_changed: "Aussagen-Runde geändert",
    statement_round_closed: "Aussagen-Runde geschlossen",
    statement_round_deleted: "Aussagen-Runde gelöscht",
    statement_round_opened: "Aussagen-Runde geöffnet",
    statement_round_translated: "Aussagen-Runde übersetzt",
    statement_shown: "Aussage aufgenommen",
  },
  actions: {
    opinion_analysis_started: "{{actor}} hat eine Auswertung von Aussagen begonnen ({{object}}).",
    opinions_analysed: "{{actor}} hat eine Aussagen-Runde ausgewertet ({{object}}).",
    stances_entered: "{{actor}} hat für jemanden Antworten auf Aussagen eingetragen ({{object}}).",
    statement_added: "{{actor}} hat eine Aussage hinzugefügt ({{object}}).",
    statement_changed: "{{actor}} hat eine Aussage geändert, bevor sie jemand sah ({{object}}).",
    statement_declined: "{{actor}} hat eine Aussage nicht aufgenommen ({{object}}).",
    statement_removed: "{{actor}} hat eine Aussage entfernt, bevor sie jemand sah ({{object}}).",
    statement_round_begun: "{{actor}} hat eine Aussagen-Runde vorbereitet ({{object}}).",
    statement_round_changed: "{{actor}} hat eine Aussagen-Runde geändert ({{object}}).",
    statement_round_closed: "{{actor}} hat eine Aussagen-Runde geschlossen ({{object}}).",
    statement_round_deleted:
      "{{actor}} hat eine Aussagen-Runde gelöscht, bevor sie jemand sah ({{object}}).",
    statement_round_opened: "{{actor}} hat eine Aussagen-Runde geöffnet ({{object}}).",
    statement_round_translated: "{{actor}} hat eine Aussagen-Runde übersetzt ({{object}}).",
    statement_shown:
      "{{actor}} hat die Aussage einer Einwohnerin oder eines Einwohners aufgenommen ({{object}}).",
  },
} as const;
