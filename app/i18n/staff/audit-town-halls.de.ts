/** A town hall from its announcement to its minutes. */
export const auditTownHallsDe = {
  names: {
    town_hall_created: "Bürgerversammlung angelegt",
    town_hall_updated: "Bürgerversammlung geändert",
    town_hall_translated: "Bürgerversammlung übersetzt",
    town_hall_deleted: "Entwurf einer Bürgerversammlung gelöscht",
    town_hall_published: "Bürgerversammlung veröffentlicht",
    town_hall_cancelled: "Bürgerversammlung abgesagt",
    town_hall_tasks_assigned: "Aufgaben einer Bürgerversammlung vergeben",
    town_hall_person_saved: "Person einer Bürgerversammlung eingetragen",
    town_hall_person_removed: "Person einer Bürgerversammlung entfernt",
    offices_declared: "Ämter erklärt",
    multiplier_addressed: "Multiplikator angesprochen",
    multiplier_not_addressed: "Ansprache zurückgenommen",
    multipliers_exported: "Ansprechliste gespeichert",
    agenda_item_added: "Tagesordnungspunkt angelegt",
    agenda_item_updated: "Tagesordnungspunkt geändert",
    agenda_item_translated: "Tagesordnungspunkt übersetzt",
    agenda_item_moved: "Tagesordnungspunkt verschoben",
    agenda_item_removed: "Tagesordnungspunkt entfernt",
    attachment_added: "Anlage hinzugefügt",
    announced_file_withdrawn: "Angekündigte Datei zurückgezogen",
    attachment_removed: "Anlage entfernt",
    town_hall_rules_updated: "Regeln geändert",
    town_hall_rules_translated: "Regeln übersetzt",
    minutes_approved: "Sitzungsprotokoll freigegeben",
    minutes_assembled: "Sitzungsprotokoll zusammengestellt",
    minutes_corrected: "Sitzungsprotokoll berichtigt",
    minutes_edited: "Sitzungsprotokoll bearbeitet",
    minutes_published: "Sitzungsprotokoll veröffentlicht",
    minutes_revision_erased: "Fassung eines Sitzungsprotokolls gelöscht",
    minutes_translated: "Sitzungsprotokoll übersetzt",
    naming_withdrawn: "Zustimmung zur Namensnennung zurückgenommen",
  },
  actions: {
    town_hall_created: "{{actor}} hat die Bürgerversammlung „{{object}}“ angelegt.",
    town_hall_updated: "{{actor}} hat Angaben zur Bürgerversammlung „{{object}}“ geändert.",
    town_hall_translated: "{{actor}} hat Texte der Bürgerversammlung „{{object}}“ übersetzt.",
    town_hall_deleted: "{{actor}} hat den Entwurf einer Bürgerversammlung gelöscht ({{object}}).",
    town_hall_published: "{{actor}} hat die Bürgerversammlung „{{object}}“ veröffentlicht.",
    town_hall_cancelled: "{{actor}} hat die Bürgerversammlung „{{object}}“ abgesagt.",
    town_hall_tasks_assigned:
      "{{actor}} hat die Aufgaben der Bürgerversammlung „{{object}}“ vergeben.",
    town_hall_person_saved:
      "{{actor}} hat eine Person der Bürgerversammlung eingetragen oder geändert: {{object}}.",
    town_hall_person_removed:
      "{{actor}} hat eine Person der Bürgerversammlung entfernt ({{object}}).",
    offices_declared: "{{actor}} hat die Erklärung über Ämter eingetragen: {{object}}.",
    multiplier_addressed: "{{actor}} hat eingetragen, dass jemand angesprochen wurde: {{object}}.",
    multiplier_not_addressed:
      "{{actor}} hat zurückgenommen, dass jemand angesprochen wurde: {{object}}.",
    multipliers_exported:
      "{{actor}} hat die Ansprechliste der Bürgerversammlung „{{object}}“ gespeichert.",
    agenda_item_added: "{{actor}} hat den Tagesordnungspunkt „{{object}}“ angelegt.",
    agenda_item_updated: "{{actor}} hat den Tagesordnungspunkt „{{object}}“ geändert.",
    agenda_item_translated: "{{actor}} hat den Tagesordnungspunkt „{{object}}“ übersetzt.",
    agenda_item_moved: "{{actor}} hat den Tagesordnungspunkt „{{object}}“ verschoben.",
    agenda_item_removed: "{{actor}} hat einen Tagesordnungspunkt entfernt ({{object}}).",
    attachment_added: "{{actor}} hat dem Tagesordnungspunkt „{{object}}“ eine Anlage hinzugefügt.",
    announced_file_withdrawn:
      "{{actor}} hat eine angekündigte Datei der Bürgerversammlung „{{object}}“ aus rechtlichen Gründen zurückgezogen.",
    attachment_removed: "{{actor}} hat vom Tagesordnungspunkt „{{object}}“ eine Anlage entfernt.",
    town_hall_rules_updated:
      "{{actor}} hat die Regeln der Bürgerversammlung „{{object}}“ geändert.",
    town_hall_rules_translated:
      "{{actor}} hat Regeln der Bürgerversammlung „{{object}}“ übersetzt.",
    minutes_approved:
      "{{actor}} hat als Leitung das Sitzungsprotokoll zu „{{object}}“ freigegeben.",
    minutes_assembled: "{{actor}} hat das Sitzungsprotokoll zu „{{object}}“ zusammengestellt.",
    minutes_corrected:
      "{{actor}} hat das veröffentlichte Sitzungsprotokoll zu „{{object}}“ berichtigt.",
    minutes_edited: "{{actor}} hat das Sitzungsprotokoll zu „{{object}}“ bearbeitet.",
    minutes_published: "{{actor}} hat das Sitzungsprotokoll zu „{{object}}“ veröffentlicht.",
    minutes_revision_erased:
      "{{actor}} hat den Text einer früheren Fassung des Sitzungsprotokolls zu „{{object}}“ gelöscht.",
    minutes_translated: "{{actor}} hat das Sitzungsprotokoll zu „{{object}}“ übersetzt.",
    naming_withdrawn:
      "{{actor}} hat eingetragen, dass {{object}} nicht mehr mit Namen genannt werden will.",
  },
} as const;
