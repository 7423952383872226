/** Messages to people who answered: e-mails, texts, letters and notes for phone calls. */
export const messagesDe = {
  greeting: "Guten Tag,",
  subject: {
    reply_confirmed: "Ihre Zusage: {{title}}",
    reply_withdrawn: "Wir haben Ihre Angaben gelöscht: {{title}}",
    reminder: "Bitte antworten Sie noch: {{title}}",
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
  phone: "Fragen? Telefon {{phone}} ({{hours}})",
  phoneOnly: "Fragen? Telefon {{phone}}",
  synthetic: "Vorführung: Diese Nachricht und die Person sind erfunden.",
} as const;
