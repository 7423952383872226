import type { Translation } from "../message-types.ts";
import type { verifyDe } from "./verify.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const verifyDeSimple: Translation<typeof verifyDe> = {
  title: "Ziehung prüfen",
  lead: "Hier können Sie die Ziehung prüfen. Ihr eigener Computer rechnet alles nach. Sie müssen uns nicht einfach glauben.",
  stays:
    "Die Datei bleibt bei Ihnen. Wir bekommen die Datei nicht. Sie können das Internet jetzt auch ausschalten.",
  noScriptTitle: "Diese Seite kann hier nicht rechnen",
  noScript:
    "Ihr Browser hat JavaScript ausgeschaltet. Es gibt auch ein Programm für das Prüfen. Am Ende steht die Prüf-Zahl:",
  noScriptHash: "So zeigt Ihr Computer die Prüf-Zahl:",
  file: "Datei von der Ziehung",
  fileHint:
    "Die Datei heißt: lottery-public.json. Prüfer nehmen auch diese Datei: lottery-full.json.",
  drop: "Oder ziehen Sie die Datei hierher",
  commitment: "Prüf-Zahl",
  commitmentHint: "Sie steht im Amts-Blatt. Sie hat 64 Zeichen. Leere Stellen sind egal.",
  number: "Die Zahl",
  numberHint: "Eine Zahl von 000 bis 999. Es gibt noch keine Zahl? Dann lassen Sie das Feld leer.",
  evidence: "Die Zahl ausrechnen",
  lotteryNumbers: "Lotto-Zahlen",
  lotteryNumbersHint: "Zwischen den Zahlen ist ein leerer Platz.",
  round: "Runde",
  randomness: "Zufalls-Zahl",
  ownRow: "Meine Zeile prüfen",
  ownRowHint:
    "Sie haben einen Brief? Dann können Sie Ihre Zeile prüfen. Auch das bleibt bei Ihnen. Schreiben Sie alles genau ab.",
  rowId: "Zeilen-Nummer",
  code: "Ihr Code",
  household: "Zeichen für Ihre Wohnung",
  householdHint: "Nicht alle haben ein Zeichen.",
  ownRowFirst: "Wählen Sie zuerst die Datei. Dann kommen hier die Felder.",
  submit: "Jetzt prüfen",
  result: "Ergebnis",
  copy: "Ergebnis kopieren",
  print: "Ergebnis drucken",
  script: {
    working: "Der Computer rechnet …",
    fileMissing: "Bitte wählen Sie zuerst die Datei.",
    fileTooMany: "Das sind zu viele Dateien. Bitte wählen Sie neu.",
    fileChosen: "Ihre Datei: {{names}}",
    copied: "Das Ergebnis ist kopiert.",
    notCopied: "Kopieren geht hier nicht.",
    commitmentTyped: "Eine Prüf-Zahl hat 64 Zeichen. Hier stehen {{length}} Zeichen.",
    numberTyped: "Bitte schreiben Sie eine Zahl von 000 bis 999.",
    numbersTyped: "Bitte schreiben Sie nur Zahlen.",
    roundTyped: "Bitte schreiben Sie eine Zahl.",
    randomnessTyped: "Die Zufalls-Zahl hat mindestens 32 Zeichen: 0 bis 9 und a bis f.",
    rowTyped: "Diese Zeilen-Nummer steht nicht in der Datei. Bitte schauen Sie in den Brief.",
    codeTyped: "Im Code ist ein Fehler. Bitte schauen Sie in den Brief.",
    holds: "Stimmt",
    fails: "Stimmt nicht",
    open: "Nicht geprüft",
    allHolds: "Alles stimmt.",
    allHoldsText: "Ihr Computer hat {{count}} Dinge geprüft. Es gibt keinen Fehler.",
    partHolds: "Es gibt keinen Fehler.",
    partHoldsText: "Manches konnte der Computer nicht prüfen.",
    oneFails: "Etwas stimmt nicht.",
    oneFailsText:
      "Ist das die richtige Datei? Ist das die richtige Prüf-Zahl? Schauen Sie bitte noch einmal. Dann sagen Sie es im Rathaus. Löschen Sie die Datei nicht.",
    checkedAt: "Geprüft am {{date}}",
    checkedFile: "Datei: {{name}}",
    commitmentOf: "Prüf-Zahl von der Datei",
    commitmentCompare: "Schauen Sie in das Amts-Blatt. Ist diese Prüf-Zahl ganz gleich?",
    testDraw: "Das ist nur eine Probe. Diese Ziehung gilt nicht.",
    panel: "Das ist die Gruppe zur Zahl {{number}}",
    numberFollows: "Die Zahl ist {{number}}.",
    numberDiffers: "Die Zahl ist {{number}}. Die Zahl {{typed}} ist falsch.",
    asText: "Ergebnis als Text",
    choose: "Bitte wählen",
    ownOpened: "Zeile {{row}}: Die Angaben stimmen. Niemand hat etwas geändert.",
    ownNotOpened:
      "Zeile {{row}}: Die Angaben passen nicht. Haben Sie alles genau abgeschrieben? Bitte schauen Sie noch einmal.",
    ownErased: "Zeile {{row}}: Die Angaben sind gelöscht.",
    ownChance: "Es gibt {{panels}} Gruppen. In {{appearances}} Gruppen ist diese Zeile.",
    ownDrawn: "Die Zeile ist in der Gruppe {{number}}.",
    ownNotDrawn: "Die Zeile ist nicht in der Gruppe {{number}}.",
    checks: {
      file_readable: {
        holds: "Der Computer kann die Datei lesen.",
        fails:
          "Das ist die falsche Datei. Oder die Datei ist kaputt. Der Fehler ist hier: {{path}}",
        open: "Der Computer hat die Datei nicht gelesen.",
      },
      file_unchanged_in_form: {
        holds: "Die Datei sieht genau richtig aus.",
        fails: "Die Datei sieht anders aus. Vielleicht hat jemand sie neu gespeichert.",
        open: "Das hat der Computer nicht geprüft.",
      },
      commitment_matches: {
        holds: "Die Prüf-Zahl stimmt. Das ist die richtige Datei.",
        fails: "Die Prüf-Zahl ist anders. Das ist nicht die richtige Datei.",
        open: "Sie haben keine Prüf-Zahl geschrieben. Ohne Prüf-Zahl wissen Sie nicht: Ist das die richtige Datei?",
      },
      full_hash_matches: {
        holds: "Die zweite Datei ist die richtige Datei.",
        fails: "Die zweite Datei ist nicht die richtige Datei.",
        open: "Bei der zweiten Datei fehlt etwas. Darum kann der Computer sie nicht ganz prüfen.",
      },
      public_file_matches: {
        holds: "In beiden Dateien steht das Gleiche.",
        fails: "In den Dateien steht nicht das Gleiche.",
        open: "Die Datei lottery-public.json fehlt.",
      },
      rows_complete: {
        holds: "In der Liste sind {{rows}} Zeilen. Keine fehlt. Keine ist doppelt.",
        fails: "Eine Zeile fehlt. Oder eine Zeile ist doppelt: {{row}}",
        open: "Das hat der Computer nicht geprüft.",
      },
      quotas_well_formed: {
        holds: "Der Plan für die Gruppe passt.",
        fails: "Der Plan für die Gruppe hat einen Fehler: {{feature}}, {{value}}",
        open: "Das hat der Computer nicht geprüft.",
      },
      panels_complete: {
        holds: "Es gibt {{panels}} Gruppen. Zu jeder Zahl gehört eine Gruppe.",
        fails: "Es gibt {{panels}} Gruppen. Richtig sind 1.000 Gruppen.",
        open: "Das hat der Computer nicht geprüft.",
      },
      panels_well_formed: {
        holds: "Jede Gruppe hat {{size}} Plätze. Kein Mensch ist doppelt.",
        fails: "Die Gruppe {{panel}} hat einen Fehler. Richtig sind {{size}} verschiedene Zeilen.",
        open: "Das hat der Computer nicht geprüft.",
      },
      appearances_match: {
        holds: "Alle Chancen stimmen.",
        fails: "Bei Zeile {{row}} steht: {{stated}} Gruppen. Es sind aber {{actual}} Gruppen.",
        open: "Das hat der Computer nicht geprüft.",
      },
      probabilities_sum: {
        holds: "Alle Chancen zusammen passen zu den Plätzen: {{size}}.",
        fails: "Alle Chancen zusammen sind {{sum}}. Richtig ist {{size}}.",
        open: "Das hat der Computer nicht geprüft.",
      },
      deviation_matches: {
        holds: "Die Chancen sind richtig gerundet.",
        fails: "Eine Chance ist falsch gerundet. Dort steht {{stated}}. Es ist aber {{actual}}.",
        open: "Das hat der Computer nicht geprüft.",
      },
      attributes_complete: {
        holds: "Bei jeder Zeile sind alle Angaben da.",
        fails: "Bei Zeile {{row}} fehlt etwas: {{feature}}",
        open: "Einige Angaben sind gelöscht.",
      },
      commitments_open: {
        holds: "Die Angaben stimmen bei allen {{rows}} Zeilen.",
        fails: "Bei Zeile {{row}} hat jemand etwas geändert.",
        open: "Die Angaben stimmen. Gelöscht sind: {{erased}}.",
      },
      quotas_kept: {
        holds: "Alle {{panels}} Gruppen passen zum Plan.",
        fails:
          "Die Gruppe {{panel}} passt nicht zum Plan: {{feature}}, {{value}}. Es sind {{count}}.",
        open: "Die Gruppen passen zum Plan. Nicht ganz geprüft sind: {{unchecked}}.",
      },
      combined_quotas_kept: {
        holds: "Alle {{panels}} Gruppen passen auch zum Plan mit mehreren Merkmalen.",
        fails:
          "Die Gruppe {{panel}} passt nicht zum Plan mit mehreren Merkmalen: {{feature}}, {{value}}. Es sind {{count}}.",
        open: "Die Gruppen passen zum Plan mit mehreren Merkmalen. Nicht ganz geprüft sind: {{unchecked}}.",
      },
      households_kept: {
        holds: "In keiner Gruppe sind zwei Menschen aus einer Wohnung.",
        fails: "In der Gruppe {{panel}} sind zwei Menschen aus einer Wohnung.",
        open: "Der Computer hat keine zwei Menschen aus einer Wohnung gefunden. Nicht ganz geprüft sind: {{unchecked}}.",
      },
    },
  },
};
