/** The evening: the floor, the check-in, the questions. */
export const auditFloorDe = {
  names: {
    floor_opened: "Bürgerversammlung eröffnet",
    floor_closed: "Bürgerversammlung geschlossen",
    floor_reopened: "Bürgerversammlung wieder eröffnet",
    floor_guest_invited: "Einladung eines Gastes eingetragen",
    floor_sanction_imposed: "Maßnahme verhängt",
    floor_sanction_entered: "Maßnahme vom Blatt nachgetragen",
    floor_sanction_lifted: "Maßnahme aufgehoben",
    attendee_checked_in: "Person eingelassen",
    attendee_check_in_undone: "Einlass zurückgenommen",
    attendee_changed: "Angaben einer anwesenden Person geändert",
    attendee_slip_given: "Zettel gegeben",
    attendee_erased: "Angaben einer anwesenden Person gelöscht",
    attendees_expired: "Angaben der Anwesenden nach Frist gelöscht",
    question_asked: "Frage gestellt",
    question_entered: "Frage eingetragen",
    question_published: "Frage gezeigt",
    question_merged: "Fragen zusammengelegt",
    question_separated: "Fragen getrennt",
    question_translated: "Frage übersetzt",
    question_answered: "Frage beantwortet",
    answer_promised: "Antwort zugesagt",
    question_hidden: "Frage ausgeblendet",
  },
  actions: {
    floor_opened: "{{actor}} hat die Bürgerversammlung eröffnet: {{object}}.",
    floor_closed: "{{actor}} hat die Bürgerversammlung geschlossen: {{object}}.",
    floor_reopened: "{{actor}} hat die Bürgerversammlung wieder eröffnet: {{object}}.",
    floor_guest_invited:
      "{{actor}} hat in der Bürgerversammlung {{object}} eingetragen, dass ein Gast eingeladen wurde.",
    floor_sanction_imposed:
      "{{actor}} hat in der Bürgerversammlung {{object}} eine Maßnahme eingetragen.",
    floor_sanction_entered: "{{actor}} hat eine Maßnahme vom Blatt nachgetragen: {{object}}.",
    floor_sanction_lifted:
      "{{actor}} hat in der Bürgerversammlung {{object}} eine Maßnahme aufgehoben.",
    attendee_checked_in: "{{actor}} hat eine Person eingelassen: {{object}}.",
    attendee_check_in_undone: "{{actor}} hat einen Einlass zurückgenommen: {{object}}.",
    attendee_changed: "{{actor}} hat die Angaben einer anwesenden Person geändert ({{object}}).",
    attendee_slip_given: "{{actor}} hat einer anwesenden Person einen Zettel gegeben ({{object}}).",
    attendee_erased: "{{actor}} hat die Angaben einer anwesenden Person gelöscht ({{object}}).",
    attendees_expired:
      "{{actor}} hat die Angaben der Anwesenden nach Ablauf der Frist gelöscht: {{object}}.",
    question_asked: "{{actor}} hat eine Frage gestellt: {{object}}.",
    question_entered:
      "{{actor}} hat eine Frage aus dem Saal oder von Papier eingetragen ({{object}}).",
    question_published: "{{actor}} hat eine Frage öffentlich gezeigt ({{object}}).",
    question_merged: "{{actor}} hat eine Frage mit einer gleichen zusammengelegt ({{object}}).",
    question_separated: "{{actor}} hat eine zusammengelegte Frage wieder getrennt ({{object}}).",
    question_translated: "{{actor}} hat eine Frage oder ihre Antwort übersetzt ({{object}}).",
    question_answered: "{{actor}} hat die Antwort auf eine Frage eingetragen ({{object}}).",
    answer_promised: "{{actor}} hat eingetragen, wer bis wann eine Frage beantwortet ({{object}}).",
    question_hidden:
      "{{actor}} hat eine Frage ausgeblendet, die gegen eine Regel verstößt ({{object}}).",
  },
} as const;
