import { factsAddDe } from "./facts-add.de.ts";
import { factsImportDe } from "./facts-import.de.ts";

export const factsDe = {
  title: "Zahlen und Fakten",
  lead: "Datensätze mit Quelle und Stand. Veröffentlicht werden sie zu Tagesordnungspunkten von Bürgerversammlungen gezeigt und auf den öffentlichen Seiten.",
  empty: "Noch gibt es keine Zahlen.",
  emptyHint:
    "Lesen Sie eine Datei ein, zum Beispiel eine Tabelle des Statistischen Landesamts, oder legen Sie einen Datensatz von Hand an.",
  emptyHintReader: "Datensätze legt an, wer organisiert.",
  toImport: "Datei einlesen",
  toNew: "Von Hand anlegen",
  count_one: "{{count}} Datensatz",
  count_other: "{{count}} Datensätze",
  figures_one: "{{count}} Zahl",
  figures_other: "{{count}} Zahlen",
  noFigures: "noch ohne Zahlen",
  listSource: "Quelle: {{source}} ({{date}})",
  search: {
    label: "Suchen in Titel und Quelle",
    submit: "Suchen",
    nothing: "Kein Datensatz enthält „{{text}}“. Versuchen Sie es mit einem kürzeren Wort.",
    all: "Alle anzeigen",
  },
  states: {
    draft: "Entwurf",
    published: "veröffentlicht",
    synthetic: "erfundene Zahlen",
  },
  notices: {
    created: "Der Entwurf ist angelegt. Tragen Sie jetzt die Zahlen ein.",
    saved: "Die Änderungen sind gespeichert.",
    figures: "Die Zahlen sind gespeichert.",
    translated: "Die Übersetzung ist gespeichert.",
    published: "Der Datensatz ist veröffentlicht.",
    corrected: "Die Zahl ist berichtigt. Was vorher dort stand, bleibt öffentlich nachzulesen.",
    imported:
      "Die Zahlen sind als Entwurf übernommen. Ergänzen Sie einen Satz, der sagt, was man sieht, und wie die Zahlen entstanden sind.",
    added:
      "Die Zahlen sind ergänzt und öffentlich. Prüfen Sie, ob der Satz und die Übersetzungen noch stimmen.",
    deleted: "Der Entwurf ist gelöscht.",
    discarded: "Die hochgeladene Datei ist gelöscht. Übernommen wurde nichts.",
  },
  importedMany_one: "{{count}} Datensatz ist als Entwurf übernommen.",
  importedMany_other: "{{count}} Datensätze sind als Entwürfe übernommen.",
  new: {
    title: "Datensatz anlegen",
    lead: "Zuerst, worum es geht und wer es sagt. Die Zahlen tragen Sie danach ein.",
    submit: "Entwurf anlegen",
  },
  edit: { title: "Angaben ändern", submit: "Änderungen speichern" },
  germanHint: "Schreiben Sie deutsch. Übersetzungen kommen danach.",
  fields: {
    title: "Titel",
    titleHint: "Was die Zahlen sind, mit Ort und Zeitraum.",
    sentence: "Ein Satz, der sagt, was man sieht",
    sentenceHint:
      "Zum Beispiel: „Seit 1990 hat die Stadt fast ein Drittel ihrer Einwohnerinnen und Einwohner verloren.“ Nötig zum Veröffentlichen.",
    method: "Wie die Zahlen entstanden sind",
    methodHint:
      "Wer gezählt oder gefragt hat, wie viele geantwortet haben, was die Zahlen nicht sagen. Nötig zum Veröffentlichen.",
    unit: "Einheit",
    unitHint: "Zum Beispiel Personen, Prozent oder Euro.",
    unitFixed: "Die Einheit veröffentlichter Zahlen bleibt, wie sie ist.",
    source: "Quelle",
    sourceHint: "Wer das sagt: Veröffentlichung und Stelle darin.",
    sourceAddress: "Adresse der Quelle im Internet (freiwillig)",
    sourceAddressHint: "Beginnt mit https://",
    sourceDate: "Stand der Quelle",
    sourceDateHint: "Jahr oder Tag, zum Beispiel 2017 oder 31.12.2017.",
    licence: "Lizenz",
    licenceHint:
      "Unter welchen Bedingungen die Zahlen weitergegeben werden dürfen, zum Beispiel dl-de/by-2-0 oder „Zitat mit Quellenangabe“.",
    chart: "Schaubild",
    chartHint:
      "Passt ein Schaubild nicht zu den Zahlen, erscheint nur die Tabelle. Die Tabelle steht immer dabei.",
    synthetic: "Die Zahlen sind erfunden, zum Beispiel für eine Vorführung.",
    place: "Ort",
    time: "Zeit",
    value: "Zahl",
    group: "Gruppe",
    innerGroup: "Gruppe, Ebene {{level}}",
  },
  charts: {
    none: "kein Schaubild, nur die Tabelle",
    line: "Linien: wie sich etwas über die Zeit verändert",
    bar: "Balken: etwas im Vergleich",
    grouped_bar: "Gruppierte Balken: Gruppen nebeneinander",
    age_pyramid: "Alterspyramide: Alter und Geschlecht",
    satisfaction_priority: "Zufriedenheit und Wichtigkeit",
    likert: "Antworten von Zustimmung bis Ablehnung",
  },
  words: {
    title: "Wörter in den Zahlen",
    lead: "So stehen Einheit, Orte und Gruppen in der Datei. Wenn sie auf Deutsch anders heißen sollen, schreiben Sie es daneben. Leer heißt: wie in der Datei.",
    translateLead:
      "Einheit, Orte und Gruppen. Schreiben Sie auch, was in beiden Sprachen gleich heißt: So ist klar, dass es geprüft ist.",
    inFile: "in der Datei: {{word}}",
  },
  overview: {
    about: "Angaben",
    toEdit: "Angaben ändern",
    toFigures: "Zahlen ändern",
    enterFigures: "Zahlen eintragen",
    notWritten: "Hier fehlt noch der Satz, der sagt, was man sieht.",
    figures: "Zahlen",
    noFigures: "Es sind noch keine Zahlen da.",
    translations: "Übersetzungen",
    manage: "Verwalten",
    toPublic: "Öffentliche Seite ansehen",
    correct: "berichtigen",
    correctOne: "{{name}}: berichtigen",
    corrections: "Berichtigungen",
    noCorrections: "Bisher wurde nichts berichtigt.",
    correctHint:
      "Diese Zahlen sind öffentlich. Wählen Sie eine, um sie zu berichtigen: Vorher, nachher und der Grund bleiben für alle sichtbar.",
  },
  table: {
    about: "Wovon die Rede ist",
    value: "Zahl in {{unit}}",
    act: "Vorgang",
    at: "Tag",
    what: "Zahl",
    before: "vorher",
    after: "nachher",
    reason: "Grund",
  },
  editFigures: {
    title: "Zahlen eintragen",
    lead: "Eine Zahl je Zeile. Zeilen, in denen nichts steht, fallen weg. Gruppen sagen, um wen oder was es geht, von außen nach innen.",
    notation:
      "Dezimalzeichen ist hier das Komma. Die Zeichen der amtlichen Statistik – . x … / sind erlaubt, Klammern heißen: eingeschränkter Aussagewert.",
    row: "Zeile {{row}}",
    more: "Weitere Zeilen",
    submit: "Zahlen speichern",
    tooMany:
      "Das sind zu viele Zahlen für ein Formular. Speichern Sie sie als Datei, ändern Sie die Datei, und lesen Sie sie neu ein. Diesen Entwurf können Sie dann löschen.",
    faults: {
      figure_missing: "Hier fehlt die Zahl. Tragen Sie sie ein, oder leeren Sie die Zeile.",
      figure_unreadable: "„{{text}}“ ist keine Zahl. Schreiben Sie sie so: {{example}}.",
      figure_twice:
        "Zu Ort, Gruppe und Zeit steht schon in Zeile {{first}} eine Zahl. Ändern Sie eine von beiden.",
      figure_published:
        "Zu Ort, Gruppe und Zeit ist schon eine Zahl veröffentlicht. Leeren Sie die Zeile, und berichtigen Sie die Zahl auf der Seite des Datensatzes.",
    },
  },
  texts: {
    title: "Übersetzung: {{language}}",
    lead: "Links das deutsche Original, rechts die Übersetzung. Leere Felder werden auf Deutsch gezeigt.",
    outdatedTitle: "Diese Übersetzung ist veraltet",
    outdatedText: "Das deutsche Original wurde danach geändert. Bitte gleichen Sie ab.",
    save: "Übersetzung speichern",
  },
  correct: {
    title: "Zahl berichtigen",
    lead: "Was bisher dort stand, der neue Wert, der Tag und Ihr Grund werden öffentlich unter dem Datensatz gezeigt. Das lässt sich nicht zurücknehmen, nur wieder berichtigen.",
    about: "Um diese Zahl geht es",
    now: "Jetzt steht da",
    value: "Richtig ist",
    valueHint: "Mit Dezimalkomma, oder ein Zeichen der amtlichen Statistik.",
    reason: "Grund",
    reasonHint: "Für alle lesbar, auf Deutsch und ohne Namen von Personen.",
    submit: "Berichtigen",
  },
  publish: {
    title: "Datensatz veröffentlichen",
    lead: "Alle können dann sehen: Titel, Satz, Schaubild, Tabelle, wie die Zahlen entstanden sind, Quelle, Stand, Lizenz und Übersetzungen.",
    final:
      "Veröffentlichte Zahlen verschwinden nicht mehr. Sie lassen sich mit Begründung berichtigen; was vorher dort stand, bleibt lesbar.",
    lacksTitle: "Es fehlt noch etwas",
    lacks: {
      sentence: "ein Satz, der sagt, was man sieht",
      method: "wie die Zahlen entstanden sind und was sie nicht sagen",
      figures: "mindestens eine Zahl",
    },
    translationsTitle: "Nicht alle Übersetzungen sind fertig",
    translationsText:
      "Sie können trotzdem veröffentlichen. Wo etwas fehlt, steht der deutsche Text.",
    submit: "Jetzt veröffentlichen",
    complete: "Angaben ergänzen",
  },
  delete: {
    title: "Entwurf löschen",
    lead: "Verloren gehen:",
    texts: "Titel, Satz und Angaben zur Quelle",
    translations_one: "{{count}} Übersetzung",
    translations_other: "{{count}} Übersetzungen",
    final: "Das lässt sich nicht rückgängig machen.",
    submit: "Endgültig löschen",
  },
  errors: {
    text_missing: "Bitte füllen Sie dieses Feld aus.",
    text_too_long: "Das ist zu lang. Bitte kürzen Sie.",
    source_missing:
      "Ohne Quelle wird keine Zahl gespeichert. Nennen Sie die Veröffentlichung und die Stelle darin.",
    source_date_invalid: "Bitte schreiben Sie ein Jahr oder einen Tag: 2017 oder 31.12.2017.",
    address_invalid: "Bitte schreiben Sie die ganze Adresse, mit https:// am Anfang.",
    form_invalid: "Diese Angabe lässt sich nicht lesen. Bitte prüfen Sie sie.",
  },
  problems: {
    dataset_not_found: "Diesen Datensatz gibt es nicht mehr.",
    dataset_changed_meanwhile:
      "Jemand anderes hat inzwischen gespeichert. Ihre Eingaben stehen noch hier, gespeichert sind sie nicht. Öffnen Sie die Seite in einem zweiten Fenster, vergleichen Sie, und speichern Sie dort.",
    unit_fixed:
      "Die Zahlen sind mit der Einheit „{{unit}}“ veröffentlicht. Sie bleibt. Für eine andere Einheit legen Sie einen neuen Datensatz an.",
    sentence_missing:
      "Ein veröffentlichter Datensatz behält seinen Satz. Bitte schreiben Sie, was man sieht.",
    method_missing:
      "Ein veröffentlichter Datensatz sagt, wie seine Zahlen entstanden sind. Bitte schreiben Sie es.",
    revision_unknown: "Diese Fassung des Originals gibt es nicht. Bitte laden Sie die Seite neu.",
    figures_published:
      "Der Datensatz ist inzwischen veröffentlicht. Berichtigen Sie die einzelnen Zahlen mit einem Grund.",
    facts_too_many:
      "Das sind mehr als {{limitFigures}} Zahlen. Bitte nehmen Sie nur die Zeilen und Spalten, die jemand lesen soll.",
    figure_not_found: "Diese Zahl gibt es nicht mehr.",
    figure_not_published:
      "Der Datensatz ist noch ein Entwurf. Ändern Sie die Zahlen dort ohne Berichtigung.",
    figure_changed_meanwhile:
      "Jemand anderes hat diese Zahl inzwischen berichtigt. Sehen Sie nach, was jetzt dort steht.",
    figure_unchanged: "Das steht schon da. Schreiben Sie den richtigen Wert, oder brechen Sie ab.",
    reason_missing: "Bitte schreiben Sie, warum die Zahl berichtigt wird.",
    figure_published:
      "Eine der Zahlen ist schon veröffentlicht. Berichtigen Sie sie auf der Seite des Datensatzes.",
    addition_empty: "Es ist keine neue Zahl dabei. Tragen Sie mindestens eine ein.",
    dataset_published:
      "Der Datensatz ist veröffentlicht. Was öffentlich war, bleibt lesbar und wird nicht gelöscht.",
    dataset_incomplete: "Zum Veröffentlichen fehlt noch etwas.",
    dataset_in_use:
      "Der Datensatz wird gebraucht: in Tagesordnungspunkten {{agendaItems}}-mal, in veröffentlichten Ankündigungen {{announcements}}-mal. Lösen Sie ihn zuerst aus der Tagesordnung; was angekündigt ist, bleibt.",
  },
  add: factsAddDe,
  import: factsImportDe,
} as const;
