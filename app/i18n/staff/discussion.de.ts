export const discussionDe = {
  title: "Argumente und Fragen",
  toDiscussion: "Argumente und Fragen",
  lead: "Was zu diesem Vorschlag gesagt wird. Sie beantworten Fragen im Namen der Stadt, tragen Beiträge von Menschen am Telefon oder mit einem Brief ein und übersetzen, was geschrieben wurde. Alles davon steht öffentlich am Vorschlag.",
  toNew: "Beitrag eintragen",
  toPublic: "Öffentliche Seite",
  filterLabel: "Beiträge auswählen",
  filters: {
    unanswered: "Fragen ohne Antwort der Stadt ({{number}})",
    all: "Alle Beiträge ({{number}})",
  },
  emptyUnanswered: "Keine Frage wartet auf eine Antwort der Stadt.",
  empty:
    "Noch hat niemand etwas gesagt. Eingeladene Personen schreiben mit ihrem Code; für andere tragen Sie es ein.",

  new: {
    title: "Beitrag eintragen",
    lead: "Für die Losgruppe, oder für jemanden am Telefon oder mit einem Brief. Er zählt wie jeder andere.",
    submit: "Veröffentlichen",
  },
  fields: {
    who: "Wer sagt es?",
    whoAnswers: "Wer antwortet?",
    town: "Die Stadt",
    assisted: "Eine Person ohne Code",
    panel: "Die Losgruppe vom {{date}}",
    shownName: "Welcher Name soll öffentlich dabeistehen?",
    shownNameHint: "Nur bei einer Person, so wie sie es möchte",
    kind: "Was ist es?",
    kinds: { for: "Argument dafür", against: "Argument dagegen", question: "Frage" },
    language: "Sprache des Beitrags",
    text: "Text",
    textHint: "Höchstens {{longest}} Zeichen",
  },
  one: {
    hidden: "Die Moderation hat diesen Beitrag ausgeblendet. Leserinnen und Leser sehen ihn nicht.",
    withdrawn: "Dieser Beitrag wurde zurückgenommen.",
    inAnswerTo: "Antwort auf einen Beitrag",
  },
  answer: {
    title: "Antworten",
    lead: "Eine Antwort der Stadt steht vor allen anderen und ist als solche gekennzeichnet.",
    submit: "Antwort veröffentlichen",
  },
  correct: {
    title: "Berichtigen",
    lead: "Sie haben diesen Beitrag eingetragen. Was vorher dort stand, bleibt für alle nachlesbar.",
    submit: "Berichtigung speichern",
  },
  withdraw: {
    title: "Zurücknehmen",
    consequence:
      "Der Text verschwindet für alle. Hat schon jemand geantwortet, bleibt ein Hinweis stehen. Das lässt sich nicht rückgängig machen.",
    submit: "Zurücknehmen",
  },
  translations: {
    title: "Übersetzungen",
    lead: "Gelesen wird das Original und daneben Ihre Übersetzung, beides gekennzeichnet.",
    translate: "{{language}} bearbeiten",
  },
  texts: {
    title: "Beitrag übersetzen: {{language}}",
    lead: "Ein leerer Text entfernt die Übersetzung.",
    label: "Beitrag",
    outdated: "Der Beitrag wurde geändert, seit er übersetzt wurde.",
    submit: "Übersetzung speichern",
  },
  notices: {
    saved: "Gespeichert. Es steht jetzt am Vorschlag.",
    withdrawn: "Zurückgenommen.",
    translated: "Übersetzung gespeichert.",
  },
  problems: {
    text_missing: "Bitte schreiben Sie etwas.",
    text_too_long: "Das ist zu lang. Bitte kürzen Sie den Text.",
    language_missing: "Bitte wählen Sie eine Sprache.",
    kind_missing: "Bitte wählen Sie, was es ist.",
    shown_name_missing: "Bitte geben Sie einen Namen an.",
    shown_name_too_long: "Der Name ist zu lang.",
    shown_name_invalid: "Der Name steht in einer Zeile.",
    shown_name_mixes_scripts:
      "Der Name mischt Buchstaben verschiedener Schriften in einem Wort. Bitte schreiben Sie ihn in einer Schrift.",
    process_not_open: "Dieser Beteiligungsprozess nimmt nichts mehr an.",
    panel_missing: "Diese Losgruppe gehört nicht zu diesem Prozess.",
    proposal_missing: "Der Vorschlag ist nicht veröffentlicht.",
    discussion_closed: "Der Vorschlag nimmt keine neuen Beiträge mehr an.",
    contribution_missing: "Diesen Beitrag gibt es nicht mehr, oder er ist ausgeblendet.",
    contribution_changed_meanwhile:
      "Jemand anderes hat den Beitrag inzwischen geändert. Ihr Text steht noch im Feld und ist nicht gespeichert.",
    author_excluded: "Diese Losgruppe ist vom Beteiligungsprozess ausgeschlossen.",
    author_paused: "Diese Losgruppe darf zurzeit nichts schreiben.",
    own_language: "In dieser Sprache ist der Beitrag geschrieben.",
    translation_of_unknown_version:
      "Diese Fassung des Beitrags gibt es nicht. Bitte laden Sie die Seite neu.",
  },
} as const;
