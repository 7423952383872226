/** Actions while a vote is set up, until its key is on paper: what each is called, and the sentence of its entries. */
export const auditVoteSetupDe = {
  names: {
    vote_begun: "Abstimmung begonnen",
    vote_changed: "Angaben einer Abstimmung geändert",
    vote_deleted: "Entwurf einer Abstimmung gelöscht",
    vote_option_changed: "Option einer Abstimmung geändert",
    vote_option_removed: "Option einer Abstimmung entfernt",
    vote_options_added: "Optionen einer Abstimmung hinzugefügt",
    vote_order_changed: "Reihenfolge in einer Abstimmung geändert",
    vote_question_added: "Frage einer Abstimmung hinzugefügt",
    vote_question_changed: "Frage einer Abstimmung geändert",
    vote_question_removed: "Frage einer Abstimmung entfernt",
    vote_shares_printed: "Geteilter Schlüssel gedruckt",
    vote_shares_renewed: "Schlüssel einer Abstimmung neu geteilt",
    vote_translated: "Abstimmung übersetzt",
  },
  actions: {
    vote_begun: "{{actor}} hat eine Abstimmung begonnen ({{object}}).",
    vote_changed:
      "{{actor}} hat Angaben einer Abstimmung geändert, bevor sie offen war ({{object}}).",
    vote_deleted: "{{actor}} hat den Entwurf einer Abstimmung gelöscht ({{object}}).",
    vote_option_changed:
      "{{actor}} hat eine Option geändert, bevor die Abstimmung offen war ({{object}}).",
    vote_option_removed:
      "{{actor}} hat eine Option entfernt, bevor die Abstimmung offen war ({{object}}).",
    vote_options_added:
      "{{actor}} hat Optionen hinzugefügt, bevor die Abstimmung offen war ({{object}}).",
    vote_order_changed:
      "{{actor}} hat Fragen oder Optionen anders geordnet, bevor die Abstimmung offen war ({{object}}).",
    vote_question_added:
      "{{actor}} hat eine Frage hinzugefügt, bevor die Abstimmung offen war ({{object}}).",
    vote_question_changed:
      "{{actor}} hat eine Frage oder ihre Regel geändert, bevor die Abstimmung offen war ({{object}}).",
    vote_question_removed:
      "{{actor}} hat eine Frage entfernt, bevor die Abstimmung offen war ({{object}}).",
    vote_shares_printed:
      "{{actor}} hat bestätigt, dass beide Teile des Schlüssels einer Abstimmung auf Papier sind ({{object}}).",
    vote_shares_renewed:
      "{{actor}} hat den Schlüssel einer offenen Abstimmung neu geteilt und beide Teile gesehen ({{object}}).",
    vote_translated: "{{actor}} hat eine Abstimmung übersetzt ({{object}}).",
  },
} as const;
