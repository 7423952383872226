export const coauthorsDe = {
  title: "Wer schreibt mit?",
  lead: "Alle, die hier stehen, sehen den Vorschlag und ändern ihn gemeinsam. Öffentlich stehen die Namen, die sie gewählt haben.",
  you: "{{author}} (Sie)",
  former: "frühere Teilnehmerin oder früherer Teilnehmer",
  offerTitle: "Jemanden einladen",
  offerExplain:
    "Sie bekommen einen Code. Geben Sie ihn weiter: Wer ihn eingibt, sieht den Vorschlag und schreibt mit. Die Person braucht auch ihren eigenen Code aus dem Brief der Stadt. Der Code gilt 14 Tage und für eine Person.",
  offer: "Code erstellen",
  codeTitle: "Ihr Code",
  codeOnce: "Er wird nur jetzt angezeigt. Schreiben Sie ihn ab, oder drucken Sie diese Seite.",
  codeHow:
    "So geht es: mit dem eigenen Code aus dem Brief anmelden, dann „Meine Vorschläge“ und „Mit einem Code mitschreiben“ wählen.",
  codeUntil: "Gilt bis zum {{date}}.",
  offers: "Offene Codes",
  offerOf: "Erstellt am {{made}}, gilt bis zum {{until}}",
  revoke: "Code ungültig machen",
  revokeConsequence: "Wer den Code schon bekommen hat, kann damit nicht mehr dazukommen.",
  revoked: "Der Code ist ungültig.",
  fixed: "Der Text steht fest. Es kann niemand mehr dazukommen.",
  leave: "Nicht mehr mitschreiben",
  leaveConsequence:
    "Sie sehen den Vorschlag dann nicht mehr unter Ihren Vorschlägen und können ihn nicht mehr ändern. Was Sie geschrieben haben, bleibt. Zurück kommen Sie nur mit einem neuen Code.",
  joined: "Sie schreiben jetzt mit.",
  toAuthors: "Wer schreibt mit?",
  toDraft: "Zum Vorschlag",
  joinTitle: "Mit einem Code mitschreiben",
  joinLead:
    "Hat Ihnen jemand einen Code gegeben? Dann sehen Sie hier den Vorschlag und schreiben ihn gemeinsam.",
  code: "Code",
  codeHint: "12 Zeichen, zum Beispiel 7KQM-2XPA-93HV",
  join: "Mitschreiben",
  errors: {
    coauthor_code_mistyped:
      "Da ist ein Zeichen falsch. Bitte vergleichen Sie den Code noch einmal.",
    coauthor_code_unknown:
      "Dieser Code gilt nicht oder nicht mehr. Bitte fragen Sie die Person, die ihn Ihnen gegeben hat, nach einem neuen.",
    too_many_attempts:
      "Das waren zu viele Versuche. Bitte versuchen Sie es in einer Viertelstunde wieder.",
    already_author: "An diesem Vorschlag schreiben Sie schon mit.",
    last_author: "Außer Ihnen schreibt niemand mehr mit. Sie können den Vorschlag zurückziehen.",
    coauthor_offers_too_many:
      "Es sind schon fünf Codes offen. Bitte machen Sie einen ungültig, den niemand mehr braucht.",
  },
} as const;
