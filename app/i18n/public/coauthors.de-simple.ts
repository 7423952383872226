import type { Translation } from "../message-types.ts";
import type { coauthorsDe } from "./coauthors.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const coauthorsDeSimple: Translation<typeof coauthorsDe> = {
  title: "Wer schreibt mit?",
  lead: "Diese Menschen schreiben den Vorschlag zusammen. Alle können den Text ändern. Alle in der Stadt sehen die Namen, die sie ausgesucht haben.",
  you: "{{author}}. Das sind Sie",
  former: "eine Person von früher",
  offerTitle: "Eine Person einladen",
  offerExplain:
    "Sie wollen zusammen mit einer anderen Person schreiben? Dann bekommen Sie einen Code. Geben Sie der Person den Code. Die Person braucht auch ihren eigenen Code aus dem Brief. Ihr Code gilt 14 Tage. Er gilt für eine Person.",
  offer: "Einen Code holen",
  codeTitle: "Das ist Ihr Code",
  codeOnce: "Sie sehen den Code nur jetzt. Schreiben Sie ihn auf. Oder drucken Sie diese Seite.",
  codeHow:
    "So geht es: Die andere Person meldet sich mit ihrem Code aus dem Brief an. Dann drückt sie auf: Meine Vorschläge. Dann drückt sie auf: Mit einem Code mitschreiben.",
  codeUntil: "Der Code gilt bis zum {{date}}.",
  offers: "Diese Codes gelten noch",
  offerOf: "Vom {{made}}. Gilt bis zum {{until}}",
  revoke: "Der Code soll nicht mehr gelten",
  revokeConsequence: "Hat schon jemand den Code? Die Person kann dann nicht mehr mitschreiben.",
  revoked: "Der Code gilt nicht mehr.",
  fixed: "Der Text ist fertig. Niemand kann mehr mitschreiben.",
  leave: "Ich will nicht mehr mitschreiben",
  leaveConsequence:
    "Sie sehen den Vorschlag dann nicht mehr bei Ihren Vorschlägen. Sie können ihn nicht mehr ändern. Ihr Text bleibt da. Sie wollen zurück? Dann brauchen Sie einen neuen Code.",
  joined: "Sie schreiben jetzt mit.",
  toAuthors: "Wer schreibt mit?",
  toDraft: "Zum Vorschlag",
  joinTitle: "Mit einem Code mitschreiben",
  joinLead:
    "Hat Ihnen jemand einen Code gegeben? Schreiben Sie ihn hier auf. Dann sehen Sie den Vorschlag. Sie können ihn zusammen schreiben.",
  code: "Code",
  codeHint: "12 Zeichen. Zum Beispiel: 7KQM-2XPA-93HV",
  join: "Mitschreiben",
  errors: {
    coauthor_code_mistyped: "Ein Zeichen ist falsch. Bitte lesen Sie den Code noch einmal.",
    coauthor_code_unknown: "Dieser Code gilt nicht. Bitte fragen Sie nach einem neuen Code.",
    too_many_attempts: "Das waren zu viele Versuche. Bitte warten Sie 15 Minuten.",
    already_author: "Sie schreiben schon mit.",
    last_author: "Nur Sie schreiben noch mit. Sie können den Vorschlag zurück·ziehen.",
    coauthor_offers_too_many:
      "Es gibt schon 5 Codes. Brauchen Sie einen Code nicht mehr? Dann soll er nicht mehr gelten.",
  },
};
