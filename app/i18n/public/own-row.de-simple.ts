import type { Translation } from "../message-types.ts";
import type { ownRowDe } from "./own-row.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const ownRowDeSimple: Translation<typeof ownRowDe> = {
  title: "Meine Zeile suchen",
  lead: "Sie haben Ja gesagt. Darum haben Sie eine Zeile in der Liste. Sie haben einen Brief bekommen. Im Brief steht eine Zeilen-Nummer. Im Brief steht auch ein Code. Schreiben Sie beides hier hinein.",
  rowId: "Zeilen-Nummer",
  rowIdHint: "Das sind 6 Zeichen. Zum Beispiel: {{example}}",
  code: "Ihr Code",
  codeHint: "Das sind 24 Zeichen. Striche können Sie weglassen. Kleine Buchstaben gehen auch.",
  submit: "Zeile suchen",
  again: "Andere Zeile suchen",
  privacy: "Wir speichern den Code nicht. Zeigen Sie den Code nicht jedem.",
  noLetter: "Der Brief ist weg? Gehen Sie zum Rathaus. Am Telefon sagt niemand den Code.",
  failed: "Das hat noch nicht geklappt",
  mend: "Bitte schauen Sie auf die roten Felder.",
  problems: {
    row_id_missing: "Bitte schreiben Sie die Zeilen-Nummer. Sie steht in Ihrem Brief.",
    row_id_length_one:
      "Eine Zeilen-Nummer hat 6 Zeichen. Hier steht nur 1 Zeichen. Bitte schauen Sie in den Brief.",
    row_id_length_other:
      "Eine Zeilen-Nummer hat 6 Zeichen. Hier stehen {{count}} Zeichen. Bitte schauen Sie in den Brief.",
    row_id_characters:
      "Das Zeichen „{{character}}“ ist falsch. Es gibt dieses Zeichen hier nicht. Bitte schauen Sie in den Brief.",
    code_missing: "Bitte schreiben Sie Ihren Code. Er steht in Ihrem Brief.",
    code_length_one:
      "Der Code hat 24 Zeichen. Hier steht nur 1 Zeichen. Bitte schauen Sie in den Brief.",
    code_length_other:
      "Der Code hat 24 Zeichen. Hier stehen {{count}} Zeichen. Bitte schauen Sie in den Brief.",
    code_characters:
      "Das Zeichen „{{character}}“ ist falsch. Es gibt dieses Zeichen hier nicht. Bitte schauen Sie in den Brief.",
    code_mistyped: "Im Code ist ein Fehler. Bitte schauen Sie in den Brief.",
    own_row_unknown:
      "Die Zeilen-Nummer und der Code passen nicht zusammen. Bitte schauen Sie in den Brief. Vielleicht ist der Brief für eine andere Ziehung.",
    too_many_attempts_one: "Das war zu oft. Bitte warten Sie 1 Minute.",
    too_many_attempts_other: "Das war zu oft. Bitte warten Sie {{count}} Minuten.",
  },
  lookAlikes: "Diese Zeichen gibt es hier nicht: 0, O, 1, I, L. Schauen Sie bitte noch einmal.",
  found: "Ihre Zeile {{rowId}} ist in der Liste.",
  chanceNone: "Es gibt {{panels}} Gruppen. Sie sind in keiner Gruppe.",
  chanceAll: "Es gibt {{panels}} Gruppen. Sie sind in jeder Gruppe. Sie sind sicher dabei.",
  chanceSome:
    "Es gibt {{panels}} Gruppen. In {{appearances}} Gruppen sind Sie dabei. Das heißt: Ihre Chance ist {{share}} von 100.",
  noneWhy: "Warum ist das so? Fragen Sie bitte im Rathaus.",
  drawTitle: "Sind Sie dabei?",
  notYet: "Das wissen wir noch nicht. Die Ziehung ist am {{date}}.",
  drawn:
    "Ja. Die Gruppe {{number}} ist gezogen. Sie sind in der Gruppe. Das Rathaus meldet sich bei Ihnen.",
  notDrawn: "Nein. Die Gruppe {{number}} ist gezogen. Sie sind nicht in der Gruppe.",
  void: "Diese Liste gilt nicht mehr. Der Grund steht auf der Seite von der Ziehung.",
  left: "Sie machen nicht mehr mit. Ihre Zeile bleibt in der Liste. Sie bekommen aber keine Einladung. Ein anderer Mensch bekommt dann den Platz.",
  recordedTitle: "Das steht über Sie in der Liste",
  recorded: "Nur diese Angaben sind für das Los wichtig. Ihr Name steht nicht in der Liste.",
  household: "Wohnung",
  householdShared: "Zeichen: {{mark}}. Aus Ihrer Wohnung kommt höchstens 1 Mensch in die Gruppe.",
  sealTitle: "Hat jemand etwas geändert?",
  sealHolds: "Nein. Die Prüf-Zahl von Ihrer Zeile stimmt. Die Liste ist seit damals gleich.",
  sealBroken:
    "Ja. Die Prüf-Zahl von Ihrer Zeile stimmt nicht. Das ist ein Fehler. Bitte sagen Sie es im Rathaus.",
  sealOf: "Prüf-Zahl von Ihrer Zeile",
  wrong:
    "Etwas ist falsch? Sagen Sie es bitte im Rathaus. Die Liste bleibt aber für diese Ziehung so.",
  erasedTitle: "Die Angaben zu dieser Zeile sind gelöscht.",
  erased:
    "Wir haben alles über diesen Menschen gelöscht. Wir wissen nicht mehr: Wer war das? Nur die leere Zeile bleibt in der Liste.",
  toDraw: "Zur Seite von der Ziehung",
};
