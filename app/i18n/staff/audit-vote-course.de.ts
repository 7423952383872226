/** Actions from the opening of a vote on: what each is called, and the sentence of its entries. */
export const auditVoteCourseDe = {
  names: {
    vote_ballots_opened: "Stimmzettel geöffnet und gemischt",
    vote_cancelled: "Abstimmung abgebrochen",
    vote_checkpoint_taken: "Zwischenstand der Umschläge festgehalten",
    vote_closed: "Abstimmung geschlossen",
    vote_count_started: "Auszählung begonnen",
    vote_counted: "Abstimmung ausgezählt",
    vote_list_exported: "Stimmzettel zum Nachzählen gespeichert",
    vote_finalised: "Ergebnis einer Abstimmung bestätigt",
    vote_key_destroyed: "Schlüssel einer Abstimmung vernichtet",
    vote_key_restored: "Schlüssel einer Abstimmung wiederhergestellt",
    vote_opened: "Abstimmung eröffnet",
    vote_opening_started_again: "Öffnen der Umschläge noch einmal begonnen",
  },
  actions: {
    vote_ballots_opened: "{{actor}} hat die Umschläge einer Abstimmung geöffnet ({{object}}).",
    vote_cancelled: "{{actor}} hat eine Abstimmung abgebrochen ({{object}}).",
    vote_checkpoint_taken:
      "{{actor}} hat Zahl und Prüfsumme der Umschläge einer Abstimmung festgehalten ({{object}}).",
    vote_closed: "{{actor}} hat eine Abstimmung geschlossen ({{object}}).",
    vote_count_started: "{{actor}} hat die Auszählung einer Abstimmung begonnen ({{object}}).",
    vote_counted: "{{actor}} hat eine Abstimmung ausgezählt ({{object}}).",
    vote_list_exported:
      "{{actor}} hat zurückgehaltene Stimmzettel einer Abstimmung zum Nachzählen gespeichert ({{object}}).",
    vote_finalised: "{{actor}} hat das Ergebnis einer Abstimmung bestätigt ({{object}}).",
    vote_key_destroyed: "{{actor}} hat den Schlüssel einer Abstimmung vernichtet ({{object}}).",
    vote_key_restored:
      "{{actor}} hat den Schlüssel einer Abstimmung aus beiden Teilen wiederhergestellt ({{object}}).",
    vote_opened: "{{actor}} hat eine Abstimmung eröffnet ({{object}}).",
    vote_opening_started_again:
      "{{actor}} lässt die Umschläge einer Abstimmung noch einmal öffnen ({{object}}).",
  },
} as const;
