export const verifyDe = {
  title: "Ziehung nachrechnen",
  lead: "Hier rechnet Ihr eigener Browser eine öffentliche Ziehung nach. So müssen Sie uns nicht glauben.",
  stays:
    "Die Datei bleibt auf Ihrem Gerät. Nichts davon wird verschickt. Ist diese Seite einmal geladen, geht es auch ohne Internet.",
  noScriptTitle: "Ohne JavaScript kann diese Seite nicht rechnen",
  noScript:
    "Prüfen Sie die Datei dann mit dem freien Programm auf der Kommandozeile. Die Prüfsumme aus dem Amtsblatt steht am Ende:",
  noScriptHash: "Die Prüfsumme allein zeigt Ihnen jeder Rechner:",
  file: "Datei der Ziehung",
  fileHint:
    "lottery-public.json von der Seite der Ziehung. Wer die Ziehung amtlich prüft, wählt lottery-public.json und lottery-full.json zusammen aus.",
  drop: "Oder die Datei hierher ziehen",
  commitment: "Veröffentlichte Prüfsumme",
  commitmentHint:
    "64 Zeichen aus dem Amtsblatt oder von der Seite der Ziehung. Leerzeichen und Zeilenumbrüche stören nicht.",
  number: "Gezogene Zahl",
  numberHint: "000 bis 999. Bleibt leer, solange nicht gezogen ist.",
  evidence: "Zahl aus Lottozahlen oder einem Zufallsgenerator berechnen",
  lotteryNumbers: "Lottozahlen",
  lotteryNumbersHint: "In der angekündigten Reihenfolge, durch Leerzeichen getrennt.",
  round: "Runde des Zufallsgenerators",
  randomness: "Zufallswert der Runde",
  ownRow: "Eigene Zeile prüfen",
  ownRowHint:
    "Für alle, die einen Brief haben. Auch das bleibt auf Ihrem Gerät. Geben Sie die Angaben genau so ein, wie sie auf der Seite „Meine Zeile finden“ stehen.",
  rowId: "Zeilennummer",
  code: "Persönlicher Code",
  household: "Kennzeichen des Haushalts",
  householdHint: "Nur wenn in Ihren Angaben eines steht.",
  ownRowFirst: "Wählen Sie zuerst die Datei aus. Dann erscheinen hier die Felder für Ihre Angaben.",
  submit: "Jetzt prüfen",
  result: "Ergebnis",
  copy: "Ergebnis kopieren",
  print: "Ergebnis drucken",
  script: {
    working: "Ihr Browser rechnet …",
    fileMissing: "Bitte wählen Sie zuerst die Datei der Ziehung aus.",
    fileTooMany: "Bitte wählen Sie höchstens eine öffentliche und eine vollständige Datei aus.",
    fileChosen: "Ausgewählt: {{names}}",
    copied: "Das Ergebnis ist kopiert.",
    notCopied: "Kopieren ist hier nicht möglich. Bitte markieren Sie den Text.",
    commitmentTyped:
      "Eine Prüfsumme hat 64 Zeichen aus 0 bis 9 und a bis f. Hier stehen {{length}}.",
    numberTyped: "Bitte geben Sie eine Zahl von 000 bis 999 ein.",
    numbersTyped: "Bitte geben Sie nur ganze Zahlen ein, durch Leerzeichen getrennt.",
    roundTyped: "Bitte geben Sie die Runde als ganze Zahl ein.",
    randomnessTyped: "Der Zufallswert besteht aus mindestens 32 Zeichen von 0 bis 9 und a bis f.",
    rowTyped: "Diese Zeilennummer steht nicht in der Datei. Bitte vergleichen Sie mit dem Brief.",
    codeTyped: "Im Code ist mindestens ein Zeichen falsch. Bitte vergleichen Sie mit dem Brief.",
    holds: "Stimmt",
    fails: "Stimmt nicht",
    open: "Nicht geprüft",
    allHolds: "Alles stimmt.",
    allHoldsText: "Ihr Browser hat {{count}} Dinge nachgerechnet und keinen Fehler gefunden.",
    partHolds: "Was sich prüfen ließ, stimmt.",
    partHoldsText: "Bei den Punkten mit „Nicht geprüft“ steht, was dafür fehlt.",
    oneFails: "Etwas stimmt nicht.",
    oneFailsText:
      "Heben Sie diese Datei auf, und wenden Sie sich an das Rathaus und an die Menschen, die die Ziehung prüfen. Vergewissern Sie sich vorher, dass Datei und Prüfsumme zu derselben Ziehung gehören.",
    checkedAt: "Geprüft am {{date}}",
    checkedFile: "Datei: {{name}}",
    commitmentOf: "Prüfsumme der öffentlichen Datei",
    commitmentCompare: "Vergleichen Sie diese Prüfsumme Zeichen für Zeichen mit dem Amtsblatt.",
    testDraw: "Das ist eine Probeziehung. Sie zählt nicht.",
    panel: "Zur Zahl {{number}} gehört diese Gruppe",
    numberFollows: "Aus diesen Zahlen folgt die Zahl {{number}}.",
    numberDiffers: "Aus diesen Zahlen folgt die Zahl {{number}}, nicht {{typed}}.",
    asText: "Ergebnis als Text",
    choose: "Bitte wählen",
    ownOpened:
      "Zeile {{row}}: Aus Code und Angaben ergibt sich die festgelegte Prüfsumme. Niemand hat etwas geändert.",
    ownNotOpened:
      "Zeile {{row}}: Aus Code und Angaben ergibt sich nicht die festgelegte Prüfsumme. Sind alle Angaben genau so geschrieben wie auf der Seite „Meine Zeile finden“?",
    ownErased: "Zeile {{row}}: Die Angaben sind gelöscht und lassen sich nicht mehr prüfen.",
    ownChance: "Die Zeile steht in {{appearances}} von {{panels}} Gruppen.",
    ownDrawn: "Sie gehört zur Gruppe {{number}}.",
    ownNotDrawn: "Sie gehört nicht zur Gruppe {{number}}.",
    checks: {
      file_readable: {
        holds: "Die Datei ist vollständig und lesbar.",
        fails:
          "Das ist keine Datei einer öffentlichen Ziehung, oder sie ist beschädigt (Stelle: {{path}}).",
        open: "Die Datei wurde nicht gelesen.",
      },
      file_unchanged_in_form: {
        holds: "Die Datei ist Zeichen für Zeichen so geschrieben, wie das Programm sie schreibt.",
        fails:
          "Die Datei ist anders geschrieben, als das Programm sie schreibt. Jemand hat sie geöffnet und neu gespeichert, oder sie wurde verändert.",
        open: "Die Schreibweise wurde nicht geprüft.",
      },
      commitment_matches: {
        holds:
          "Die Prüfsumme der Datei ist die, die Sie eingegeben haben: Es ist die festgelegte Datei.",
        fails:
          "Die Prüfsumme der Datei ist eine andere als die, die Sie eingegeben haben. Das ist nicht die festgelegte Datei.",
        open: "Sie haben keine Prüfsumme eingegeben. Ohne Vergleich mit dem Amtsblatt wissen Sie nicht, ob es die festgelegte Datei ist.",
      },
      full_hash_matches: {
        holds: "Die vollständige Datei ist die, die mit der öffentlichen festgelegt wurde.",
        fails: "Die vollständige Datei ist nicht die, die mit der öffentlichen festgelegt wurde.",
        open: "Ob die vollständige Datei die festgelegte ist, lässt sich nicht mehr ganz prüfen: Die öffentliche Datei fehlt, oder jemand wurde auf Wunsch gelöscht.",
      },
      public_file_matches: {
        holds: "Beide Dateien sagen dasselbe.",
        fails: "Die beiden Dateien widersprechen sich.",
        open: "Die öffentliche Datei wurde nicht mit ausgewählt.",
      },
      rows_complete: {
        holds: "Die Liste ist vollständig: {{rows}} Zeilen, keine doppelt.",
        fails: "In der Liste fehlt eine Zeile, oder eine steht doppelt darin ({{row}}).",
        open: "Die Liste der Zeilen wurde nicht geprüft.",
      },
      quotas_well_formed: {
        holds: "Alle Quoten sind sinnvoll angegeben: {{quotas}}.",
        fails: "Eine Quote ist nicht sinnvoll angegeben: {{feature}}, {{value}}.",
        open: "Die Quoten wurden nicht geprüft.",
      },
      panels_complete: {
        holds: "Es sind {{panels}} Gruppen, so viele wie Zahlen von 000 bis 999.",
        fails: "Es sind {{panels}} Gruppen. Es müssten 1.000 sein.",
        open: "Die Gruppen wurden nicht gezählt.",
      },
      panels_well_formed: {
        holds: "In jeder Gruppe sind {{size}} verschiedene Zeilen aus der Liste.",
        fails:
          "In der Gruppe {{panel}} ist eine Zeile doppelt, unbekannt, zu viel oder zu wenig. Richtig sind {{size}} verschiedene.",
        open: "Die Gruppen wurden nicht geprüft.",
      },
      appearances_match: {
        holds: "Bei jeder Zeile stimmt, in wie vielen Gruppen sie steht.",
        fails: "Zeile {{row}} soll in {{stated}} Gruppen stehen. Es sind {{actual}}.",
        open: "Wie oft die Zeilen vorkommen, wurde nicht geprüft.",
      },
      probabilities_sum: {
        holds: "Alle Chancen zusammen ergeben genau die Plätze: {{size}}.",
        fails: "Alle Chancen zusammen ergeben {{sum}}. Es müssten {{size}} sein.",
        open: "Die Summe der Chancen wurde nicht geprüft.",
      },
      deviation_matches: {
        holds:
          "Durch das Runden auf 1.000 Gruppen hat sich keine Chance mehr geändert als angegeben.",
        fails:
          "Durch das Runden hat sich eine Chance um {{actual}} geändert. Angegeben ist {{stated}}.",
        open: "Das Runden wurde nicht geprüft.",
      },
      attributes_complete: {
        holds: "Zu jeder Zeile sind alle Angaben da, die für die Quoten gebraucht werden.",
        fails: "Bei Zeile {{row}} fehlt eine Angabe: {{feature}}.",
        open: "Bei gelöschten Zeilen lassen sich die Angaben nicht prüfen.",
      },
      commitments_open: {
        holds: "Die Angaben jeder Zeile passen zu ihrer Prüfsumme: {{rows}} Zeilen.",
        fails: "Die Angaben der Zeile {{row}} passen nicht zu ihrer Prüfsumme.",
        open: "Die Angaben passen zu den Prüfsummen. Gelöscht und deshalb nicht mehr prüfbar: {{erased}}.",
      },
      quotas_kept: {
        holds: "Jede der {{panels}} Gruppen hält jede Quote ein.",
        fails:
          "Die Gruppe {{panel}} hält eine Quote nicht ein: {{feature}}, {{value}}. Es sind {{count}}.",
        open: "Alle prüfbaren Gruppen halten jede Quote ein. Wegen gelöschter Zeilen nicht ganz prüfbar: {{unchecked}}.",
      },
      combined_quotas_kept: {
        holds: "Jede der {{panels}} Gruppen hält auch die Quoten über mehrere Merkmale ein.",
        fails:
          "Die Gruppe {{panel}} hält eine Quote über mehrere Merkmale nicht ein: {{feature}}, {{value}}. Es sind {{count}}.",
        open: "Alle prüfbaren Gruppen halten die Quoten über mehrere Merkmale ein. Wegen gelöschter Zeilen nicht ganz prüfbar: {{unchecked}}.",
      },
      households_kept: {
        holds: "In keiner Gruppe sind zwei Menschen aus einem Haushalt.",
        fails: "In der Gruppe {{panel}} sind zwei Menschen aus einem Haushalt.",
        open: "In keiner prüfbaren Gruppe sind zwei Menschen aus einem Haushalt. Wegen gelöschter Zeilen nicht ganz prüfbar: {{unchecked}}.",
      },
    },
  },
} as const;
