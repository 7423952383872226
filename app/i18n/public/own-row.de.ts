export const ownRowDe = {
  title: "Meine Zeile finden",
  lead: "Alle, die zugesagt haben, stehen mit einer Zeile in der festgelegten Liste. In Ihrem Brief stehen Ihre Zeilennummer und Ihr persönlicher Code. Geben Sie beides hier ein.",
  rowId: "Zeilennummer",
  rowIdHint: "6 Zeichen, zum Beispiel {{example}}.",
  code: "Persönlicher Code",
  codeHint:
    "24 Zeichen in sechs Vierergruppen. Striche, Leerzeichen und Kleinbuchstaben stören nicht.",
  submit: "Zeile suchen",
  again: "Andere Zeile suchen",
  privacy:
    "Was Sie eingeben, wird verschlüsselt übertragen und nicht gespeichert. Geben Sie den Code niemandem, der Ihre Angaben nicht sehen soll.",
  noLetter: "Brief verloren? Fragen Sie im Rathaus. Am Telefon wird der Code nicht genannt.",
  failed: "Wir haben Ihre Zeile noch nicht gefunden",
  mend: "Bitte sehen Sie sich die markierten Felder noch einmal an.",
  problems: {
    row_id_missing: "Bitte geben Sie die Zeilennummer ein. Sie steht in Ihrem Brief.",
    row_id_length_one:
      "Eine Zeilennummer hat 6 Zeichen. Hier steht nur eines. Bitte vergleichen Sie mit dem Brief.",
    row_id_length_other:
      "Eine Zeilennummer hat 6 Zeichen. Hier stehen {{count}}. Bitte vergleichen Sie mit dem Brief.",
    row_id_characters:
      "Das Zeichen „{{character}}“ kommt in Zeilennummern nicht vor. Bitte vergleichen Sie mit dem Brief.",
    code_missing: "Bitte geben Sie den persönlichen Code ein. Er steht in Ihrem Brief.",
    code_length_one:
      "Der Code hat 24 Zeichen. Hier steht nur eines. Bitte vergleichen Sie mit dem Brief.",
    code_length_other:
      "Der Code hat 24 Zeichen. Hier stehen {{count}}. Bitte vergleichen Sie mit dem Brief.",
    code_characters:
      "Das Zeichen „{{character}}“ kommt in keinem Code vor. Bitte vergleichen Sie mit dem Brief.",
    code_mistyped:
      "Im Code ist mindestens ein Zeichen falsch. Bitte vergleichen Sie Gruppe für Gruppe mit dem Brief.",
    own_row_unknown:
      "Zeilennummer und Code gehören bei dieser Ziehung nicht zusammen. Vergleichen Sie beide mit dem Brief, und sehen Sie nach, ob der Brief zu dieser Ziehung gehört.",
    too_many_attempts_one: "Das waren zu viele Versuche. Bitte warten Sie eine Minute.",
    too_many_attempts_other: "Das waren zu viele Versuche. Bitte warten Sie {{count}} Minuten.",
  },
  lookAlikes:
    "Die Zeichen 0, O, 1, I und L kommen nie vor, damit man sie nicht verwechselt. Sehen Sie noch einmal genau hin.",
  found: "Ihre Zeile {{rowId}} steht in der Liste.",
  chanceNone: "Sie sind in keiner der {{panels}} Gruppen.",
  chanceAll: "Sie sind in jeder der {{panels}} Gruppen: Sie werden auf jeden Fall gezogen.",
  chanceSome:
    "Sie sind in {{appearances}} von {{panels}} Gruppen: Ihre Chance ist {{share}} von 100.",
  noneWhy:
    "Mit den Quoten gab es keine Gruppe, in die Sie gepasst hätten, oder Ihre Chance war kleiner als 1 von {{panels}}. Das Rathaus erklärt Ihnen den Grund.",
  drawTitle: "Sind Sie gezogen?",
  notYet: "Die Zahl ist noch nicht gezogen. Angekündigt ist sie für {{date}}.",
  drawn:
    "Ja. Gezogen ist die Gruppe {{number}}, und Ihre Zeile gehört dazu. Das Rathaus meldet sich bei Ihnen.",
  notDrawn: "Nein. Gezogen ist die Gruppe {{number}}, und Ihre Zeile gehört nicht dazu.",
  void: "Diese Festlegung gilt nicht mehr. Auf der Seite der Ziehung steht, warum.",
  left: "Sie haben Ihre Zusage zurückgezogen. Die Zeile bleibt in der Liste, weil sie festgelegt ist. Sie werden nicht eingeladen; wird die Zeile gezogen, rückt jemand anderes nach.",
  recordedTitle: "Das ist über Sie festgehalten",
  recorded: "Nur diese Angaben zählen beim Losen. Ihr Name steht nicht in der Liste.",
  household: "Haushalt",
  householdShared: "Kennzeichen {{mark}}. Aus Ihrem Haushalt wird höchstens eine Person gezogen.",
  sealTitle: "Hat jemand etwas geändert?",
  sealHolds:
    "Nein. Aus Ihrem Code und diesen Angaben ergibt sich genau die Prüfsumme, die vor der Ziehung zu Ihrer Zeile veröffentlicht wurde.",
  sealBroken:
    "Aus Ihrem Code und diesen Angaben ergibt sich nicht die Prüfsumme, die zu Ihrer Zeile veröffentlicht wurde. Das darf nicht sein. Bitte melden Sie es dem Rathaus und den Menschen, die die Ziehung prüfen.",
  sealOf: "Prüfsumme Ihrer Zeile",
  wrong:
    "Stimmt eine Angabe nicht? Sagen Sie es im Rathaus. In dieser Ziehung bleibt sie stehen, weil sie festgelegt ist.",
  erasedTitle: "Die Angaben zu dieser Zeile sind gelöscht.",
  erased:
    "Zu dieser Zeile ist nichts mehr gespeichert, auch nicht, wem sie gehörte. Nur die Zeile selbst bleibt in der Liste, damit sich die Ziehung weiter prüfen lässt.",
  toDraw: "Zur Seite der Ziehung",
} as const;
