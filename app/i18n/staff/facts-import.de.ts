/** From a file to datasets. */
export const factsImportDe = {
  title: "Datei mit Zahlen einlesen",
  lead: "CSV-, Text- oder Excel-Datei, wie Sie sie von einem Statistischen Amt bekommen oder selbst gespeichert haben. Gespeichert wird erst, wenn Sie gesehen und bestätigt haben, was gelesen wurde.",
  file: "Datei",
  fileHint: "CSV, TXT oder XLSX, höchstens {{limit}} MB.",
  drop: "Datei hierher ziehen",
  reading: "Die Datei wird falsch gelesen?",
  submit: "Datei lesen",
  refused: "Die Datei wurde nicht angenommen",
  preview: {
    title: "Gelesene Datei prüfen",
    file: "Datei: {{name}}",
    sheet: "Tabellenblatt",
    sheetSubmit: "Dieses Blatt lesen",
    found: "Was erkannt wurde",
    shape: "Form",
    shapes: {
      long: "lang: eine Zahl je Zeile",
      wide: "breit: mehrere Zahlen je Zeile",
    },
    rows: "Zeilen mit Zahlen",
    rowsRange: "{{from}} bis {{to}}",
    notation: "Dezimalzeichen",
    notations: { comma: "Komma (1.234,5)", point: "Punkt (1,234.5)", open: "nicht eindeutig" },
    notationOpenTitle: "Bitte sagen Sie, was das Dezimalzeichen ist",
    notationOpenText:
      "„1.234“ kann tausendzweihundertvierunddreißig heißen oder etwas mehr als eins. Die Datei verrät es nicht. Wählen Sie unten Komma oder Punkt, und lesen Sie neu.",
    clockTimes: "davon Uhrzeiten",
    figures: "Zahlen",
    datasets: "Datensätze",
    above: "Text über der Tabelle",
    below: "Text unter der Tabelle",
    signs: "Zeichen statt Zahlen",
    qualified_one:
      "{{count}} Zahl steht in Klammern oder ist gekennzeichnet: eingeschränkter Aussagewert.",
    qualified_other:
      "{{count}} Zahlen stehen in Klammern oder sind gekennzeichnet: eingeschränkter Aussagewert.",
    oddTimesTitle: "Zeitangaben prüfen",
    oddTimes_one:
      "Eine Zeitangabe sieht nach einem Tippfehler aus: {{times}}. Sie wird so übernommen, wie sie in der Datei steht.",
    oddTimes_other:
      "{{count}} Zeitangaben sehen nach Tippfehlern aus (zuerst: {{times}}). Sie werden so übernommen, wie sie in der Datei stehen.",
    unreadTitle: "Nicht alles wird gelesen",
    unread_one:
      "Unter der Tabelle steht in Zeile {{rows}} noch etwas, das wie eine Zahl aussieht. Gehört sie dazu, erhöhen Sie unten die letzte Zeile.",
    unread_other:
      "Unter der Tabelle stehen noch {{count}} Zeilen, die wie Zahlen aussehen (zuerst: {{rows}}). Gehören sie dazu, erhöhen Sie unten die letzte Zeile.",
    firstRows: "Die ersten Zeilen",
    line: "Zeile",
    column: "Spalte {{letter}}",
    head: "Kopf",
    change: "So soll gelesen werden",
    changeLead:
      "Stimmt der Vorschlag nicht, ändern Sie ihn und lesen Sie neu. Leere Zellen in Spalten mit Orten oder Gruppen wiederholen, was darüber steht.",
    headFrom: "Kopf beginnt in Zeile",
    firstRow: "Erste Zeile mit Zahlen",
    lastRow: "Letzte Zeile mit Zahlen",
    roleOf: "Spalte {{letter}}: {{head}}",
    samples: "Zum Beispiel: {{values}}",
    noSamples: "Die Spalte ist leer.",
    once: "Was die Tabelle nicht selbst sagt",
    onceLead: "Gilt für alle Zeilen, in denen nichts anderes steht.",
    place: "Ort (freiwillig)",
    unitGiven: "Einheit",
    sourceGiven: "Quelle",
    origin: "Woher die Datei kommt",
    originLead: "Gilt für alle Zahlen aus dieser Datei.",
    datasetTitle: "Titel des Datensatzes",
    reread: "Neu lesen",
    confirm_one: "{{count}} Zahl übernehmen",
    confirm_other: "{{count}} Zahlen übernehmen",
    discard: "Datei verwerfen",
    result: "Das kommt heraus",
    resultLead_one:
      "Ein Datensatz als Entwurf. Öffentlich ist er erst, wenn Sie ihn veröffentlichen.",
    resultLead_other:
      "{{count}} Datensätze als Entwürfe, einer für jede Kennzahl, Einheit und Quelle. Öffentlich sind sie erst, wenn Sie sie veröffentlichen.",
    moreSets_one: "Und {{count}} weiterer Datensatz.",
    moreSets_other: "Und {{count}} weitere Datensätze.",
    set: "Datensatz",
    firstFigures: "Erste Zahlen",
    untitled: "ohne Titel",
    changed: "Neu gelesen",
    changedText:
      "Sie haben geändert, wie gelesen wird. Prüfen Sie, was jetzt herauskommt, und bestätigen Sie dann.",
    faultsTitle_one: "{{count}} Fehler: Übernommen wurde nichts",
    faultsTitle_other: "{{count}} Fehler: Übernommen wurde nichts",
    faultsText:
      "Berichtigen Sie die Datei, und lesen Sie sie neu ein, oder ändern Sie unten, wie gelesen wird.",
    faultsFirst: "Die ersten {{shown}} von {{count}}:",
    faultPlace: "Zeile {{row}}, Spalte {{letter}}",
    faultsFile: "Alle Fehler als CSV-Datei",
    faultsFileName: "fehler.csv",
    reason: "Was nicht stimmt und was zu tun ist",
  },
  roles: {
    place: "Ort",
    group: "Gruppe (um wen oder was es geht)",
    time: "Zeit",
    value: "Zahlen",
    indicator: "Kennzahl (trennt Datensätze)",
    name: "Bezeichnung auf Deutsch",
    english: "Bezeichnung auf Englisch",
    unit: "Einheit",
    source: "Quelle",
    ignored: "nicht übernehmen",
  },
  signs: {
    nothing: "genau null",
    withheld: "Zahl unbekannt oder geheim zu halten",
    impossible: "Tabellenfach gesperrt, weil keine Aussage möglich ist",
    later: "Angabe fällt später an",
    uncertain: "Zahl nicht sicher genug",
  },
  faults: {
    figure_unreadable:
      "Das ist weder eine Zahl noch ein bekanntes Zeichen. Berichtigen Sie die Zelle, oder prüfen Sie das Dezimalzeichen.",
    label_missing:
      "Hier fehlt, um welchen Ort, welche Gruppe oder welche Zeit es geht. Ergänzen Sie die Zelle, oder übernehmen Sie die Spalte nicht.",
    source_missing:
      "Hier fehlt die Quelle. Ergänzen Sie die Zelle, oder tragen Sie unter „Quelle“ ein, was für alle Zeilen ohne eigene Quelle gilt.",
    unit_missing:
      "Hier fehlt die Einheit. Ergänzen Sie die Zelle, oder tragen Sie unter „Einheit“ ein, was für alle Zeilen gilt.",
    indicator_missing:
      "Hier fehlt, zu welcher Kennzahl die Zeile gehört. Ergänzen Sie die Zelle, oder übernehmen Sie die Zeile nicht.",
    figure_twice:
      "Zu Ort, Gruppe und Zeit steht schon in Zeile {{firstRow}}, Spalte {{firstLetter}} eine Zahl. Löschen Sie eine, oder sagen Sie mit einer weiteren Spalte, worin sie sich unterscheiden.",
  },
  sourceNotGiven:
    "In der Tabelle steht keine Quelle. Tragen Sie hier ein, wer das sagt: Veröffentlichung und Stelle darin.",
  unitNotGiven: "In der Tabelle steht keine Einheit. Tragen Sie hier ein, was gezählt wird.",
  problems: {
    empty_file: "Die Datei ist leer. Bitte wählen Sie die Datei mit der Tabelle.",
    file_too_large:
      "Die Datei ist größer als {{limit}} MB. Bitte speichern Sie nur die Tabelle, die jemand lesen soll, als eigene Datei.",
    file_missing: "Es ist keine Datei ausgewählt. Bitte wählen Sie eine.",
    upload_broken:
      "Die Datei ist nicht vollständig angekommen. Bitte laden Sie sie noch einmal hoch.",
    upload_gone:
      "Die hochgeladene Datei ist nicht mehr da. Dateien werden nach der Übernahme oder nach einem Tag gelöscht. Bitte laden Sie sie noch einmal hoch.",
    spreadsheet_not_csv:
      "Diese Arbeitsmappe lässt sich nicht lesen. Bitte speichern Sie sie als XLSX oder CSV.",
    binary_file: "Das ist keine Tabelle. Bitte speichern Sie sie als CSV oder XLSX.",
    encoding_unclear:
      "Die Zeichen der Datei lassen sich nicht lesen. Bitte wählen Sie den Zeichensatz, oder speichern Sie die Datei in UTF-8.",
    workbook_unreadable:
      "Diese Arbeitsmappe lässt sich nicht lesen. Sie ist beschädigt, mit einem Passwort geschützt oder in einem alten Format. Bitte speichern Sie sie als XLSX oder CSV.",
    workbook_too_large:
      "Entpackt ist die Arbeitsmappe größer als {{limit}} MB. Bitte speichern Sie nur das Blatt, das jemand lesen soll, als eigene Datei.",
    csv_broken:
      "In Zeile {{line}} steht ein Anführungszeichen an der falschen Stelle, oder es wird nie geschlossen. Bitte berichtigen Sie die Zeile.",
    facts_not_found:
      "In der Datei ist keine Tabelle zu erkennen, in der Zahlen neben Wörtern stehen. Bitte prüfen Sie, ob das die richtige Datei ist. Texte hängen Sie an einen Tagesordnungspunkt an.",
    facts_too_many:
      "Das sind mehr als {{limitFigures}} Zahlen, mehr als 20.000 Zeilen oder mehr als 500 Spalten. Bitte speichern Sie nur, was jemand lesen soll, als eigene Datei.",
    facts_have_faults: "Die Tabelle hat Fehler. Übernommen wurde nichts.",
    facts_empty:
      "So gelesen enthält die Tabelle keine Zahl. Bitte prüfen Sie die Zeilen und welche Spalten Zahlen sind.",
    facts_notation_open: "Bitte wählen Sie, ob Komma oder Punkt das Dezimalzeichen ist.",
    facts_reading_changed:
      "Jemand hat inzwischen geändert, wie die Datei gelesen wird. Bitte prüfen Sie noch einmal. Übernommen wurde nichts.",
    dataset_not_found:
      "Den Datensatz, den die Datei ergänzen soll, gibt es nicht, oder er ist noch ein Entwurf. Gehen Sie zurück zur Liste.",
    dataset_changed_meanwhile:
      "Jemand anderes hat den Datensatz inzwischen geändert. Bitte vergleichen Sie noch einmal. Übernommen wurde nichts.",
    figure_not_published:
      "Der Datensatz ist noch ein Entwurf. Ändern Sie seine Zahlen dort, oder lesen Sie die Datei als neuen Datensatz ein.",
    addition_unit_differs:
      "Der Datensatz zählt „{{unit}}“, die Datei „{{fileUnit}}“. Ist dasselbe gemeint, übernehmen Sie die Spalte mit der Einheit nicht und schreiben unter „Einheit“, was im Datensatz steht. Sonst lesen Sie die Datei als neuen Datensatz ein.",
    addition_empty:
      "Die Datei sagt nichts, was nicht schon veröffentlicht ist. Sie können sie verwerfen.",
    reason_missing: "Bitte schreiben Sie, warum die veröffentlichten Zahlen berichtigt werden.",
    facts_rows_wrong:
      "Die Zeilen passen nicht: Der Kopf beginnt vor den Zahlen, und das Blatt hat {{rows}} Zeilen.",
  },
} as const;
