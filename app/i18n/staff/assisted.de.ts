/** People without a code, for whom staff write. */
export const assistedDe = {
  title: "Menschen ohne Code",
  lead: "Für diese Menschen haben Sie am Telefon oder vom Papier etwas eingetragen. Meldet sich jemand wieder, wählen Sie beim Eintragen den Namen aus der Liste: Dann bleibt es eine Person. Auf Wunsch löschen Sie hier alles über sie.",
  empty:
    "Noch haben Sie für niemanden ohne Code geschrieben. Wer einen Code hat, löscht sich damit selbst, oder Sie löschen im Lostopf.",
  name: "Gezeigter Name",
  since: "Dabei seit",
  act: "Auf Wunsch",
  erase: "Löschen",
  erased: "Die Person ist gelöscht.",
  unnamed_one:
    "Dazu kommt {{count}} Person, deren Antworten zu Aussagen Sie ohne Namen eingetragen haben. Niemand weiß, wer sie ist; deshalb lässt sie sich nicht einzeln löschen.",
  unnamed_other:
    "Dazu kommen {{count}} Personen, deren Antworten zu Aussagen Sie ohne Namen eingetragen haben. Niemand weiß, wer sie sind; deshalb lassen sie sich nicht einzeln löschen.",
  back: "Zu den Vorschlägen",
  known: "Schon einmal eingetragen",
  knownSince: "{{name}}, dabei seit {{date}}",
  eraseTitle: "Löschen:",
  isIt: "Dabei seit {{date}}. Vergewissern Sie sich, dass es die richtige Person ist. Das hat sie geschrieben:",
  noTexts: "Von dieser Person ist kein Text da.",
  kinds: {
    proposal: "Vorschlag",
    contribution: "Beitrag",
    amendment: "Änderungsantrag",
    statement: "Aussage",
    document: "Text im Raum",
    notes: "Notizen im Raum",
    task: "Aufgabe im Raum",
  },
  lost: {
    name: "Der gezeigte Name wird gelöscht.",
    drafts: "Entwürfe, an denen niemand anderes schreibt, werden gelöscht.",
    stances:
      "Unterstützung, Bewertungen und Antworten auf Aussagen werden gelöscht und zählen nicht mehr.",
    appeals: "Was sie der Moderation in einer Beschwerde geschrieben hat, wird gelöscht.",
    forGood: "Die Person kann hier nicht wieder ausgewählt werden.",
  },
  confirm: "Alles über diese Person löschen",
} as const;
