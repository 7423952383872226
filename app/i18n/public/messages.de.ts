/** Messages to people who answered: e-mails, texts, letters and notes for phone calls. */
export const messagesDe = {
  greeting: "Guten Tag,",
  subject: {
    reply_confirmed: "Ihre Zusage: {{title}}",
    reply_withdrawn: "Wir haben Ihre Angaben gelöscht: {{title}}",
    reminder: "Bitte antworten Sie noch: {{title}}",
    moderation_decided: "Entscheidung der Moderation: {{title}}",
    appeal_decided: "Ergebnis der Beschwerde: {{title}}",
  },
  confirmed: {
    counted:
      "wir haben Ihre Zusage zu „{{title}}“. Vielen Dank! Jetzt entscheidet das Los, wer dabei ist. Danach hören Sie von uns, auch wenn Sie nicht gezogen wurden.",
    late: "wir haben Ihre Zusage zu „{{title}}“. Vielen Dank! Leider kam sie nach dem letzten Tag. An der Auslosung können Sie deshalb nicht mehr teilnehmen.",
    consent:
      "wir haben Ihre Zusage zu „{{title}}“. Vielen Dank! Weil Sie jünger als 16 sind, müssen Ihre Eltern noch zustimmen. Bitte rufen Sie uns dazu an.",
  },
  withdrawn:
    "Sie machen bei „{{title}}“ nicht mehr mit. Wir haben gelöscht, was Sie uns dazu gesagt haben. Einen Grund müssen Sie nicht nennen.",
  reminder:
    "wir haben Sie zu „{{title}}“ eingeladen. Bitte sagen Sie uns bis zum {{date}}, ob Sie mitmachen. Auch ein Nein hilft uns.",
  change:
    "Mit dem Code aus Ihrem Brief können Sie Ihre Antwort jederzeit ansehen, ändern oder zurückziehen.",
  decided: {
    ask_to_change:
      "bitte ändern Sie einen Text, den Sie bei „{{title}}“ geschrieben haben. Dafür haben Sie Zeit bis zum {{date}}.",
    hide: "wir haben einen Text verborgen, den Sie bei „{{title}}“ geschrieben haben.",
    remove: "wir haben einen Text entfernt, den Sie bei „{{title}}“ geschrieben haben.",
    pause_author:
      "Sie können bei „{{title}}“ bis zum {{date}} nichts schreiben. Lesen können Sie alles.",
    exclude_author: "Sie können bei „{{title}}“ nichts mehr schreiben. Lesen können Sie alles.",
  },
  decidedWhere:
    "Um welchen Text es geht und warum wir so entschieden haben, lesen Sie auf Ihrer eigenen Seite unter „{{page}}“. Anmelden können Sie sich mit dem Code aus Ihrem Brief.",
  appealUntil:
    "Wenn Sie das falsch finden, können Sie bis zum {{date}} auf derselben Seite Beschwerde einlegen. Das kostet nichts. Darüber entscheidet eine andere Person.",
  appealed: {
    upheld:
      "eine andere Person hat die Beschwerde gegen unsere Entscheidung bei „{{title}}“ geprüft. Die Entscheidung bleibt bestehen.",
    overturned:
      "eine andere Person hat die Beschwerde gegen unsere Entscheidung bei „{{title}}“ geprüft. Die Entscheidung war falsch und ist aufgehoben.",
  },
  appealedWhere:
    "Die Begründung lesen Sie auf Ihrer eigenen Seite unter „{{page}}“. Anmelden können Sie sich mit dem Code aus Ihrem Brief.",
  phone: "Fragen? Telefon {{phone}} ({{hours}})",
  phoneOnly: "Fragen? Telefon {{phone}}",
  synthetic: "Vorführung: Diese Nachricht und die Person sind erfunden.",
} as const;
