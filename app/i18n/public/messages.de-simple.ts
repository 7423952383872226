import type { Translation } from "../message-types.ts";
import type { messagesDe } from "./messages.de.ts";

export const messagesDeSimple: Translation<typeof messagesDe> = {
  greeting: "Guten Tag,",
  subject: {
    reply_confirmed: "Sie machen mit: {{title}}",
    reply_withdrawn: "Wir haben alles gelöscht: {{title}}",
    reminder: "Bitte antworten Sie uns: {{title}}",
    moderation_decided: "Wir haben etwas entschieden: {{title}}",
    appeal_decided: "Antwort auf die Beschwerde: {{title}}",
  },
  confirmed: {
    counted:
      "Sie haben Ja gesagt zu: {{title}}. Vielen Dank! Jetzt entscheidet das Los. Wir schreiben Ihnen danach. Auch wenn Sie nicht dabei sind.",
    late: "Sie haben Ja gesagt zu: {{title}}. Vielen Dank! Aber Ihre Antwort war zu spät. Darum können Sie nicht mehr mit-machen.",
    consent:
      "Sie haben Ja gesagt zu: {{title}}. Vielen Dank! Sie sind jünger als 16 Jahre. Darum müssen Ihre Eltern Ja sagen. Bitte rufen Sie uns an.",
  },
  withdrawn:
    "Sie machen nicht mehr mit bei: {{title}}. Wir haben Ihre Antworten gelöscht. Sie müssen nicht sagen, warum.",
  reminder:
    "Wir haben Sie eingeladen zu: {{title}}. Möchten Sie mit-machen? Bitte antworten Sie bis zum {{date}}. Sie dürfen auch Nein sagen.",
  change:
    "Sie können Ihre Antwort ändern. Sie können auch aufhören. Dafür brauchen Sie den Code aus Ihrem Brief.",
  decided: {
    ask_to_change:
      "Sie haben einen Text geschrieben bei: {{title}}. Bitte ändern Sie den Text. Sie haben Zeit bis zum {{date}}.",
    hide: "Sie haben einen Text geschrieben bei: {{title}}. Der Text ist jetzt verborgen. Niemand kann ihn lesen.",
    remove: "Sie haben einen Text geschrieben bei: {{title}}. Wir haben den Text entfernt.",
    pause_author:
      "Es geht um: {{title}}. Sie können dort bis zum {{date}} nichts schreiben. Lesen können Sie alles.",
    exclude_author:
      "Es geht um: {{title}}. Sie können dort nichts mehr schreiben. Lesen können Sie alles.",
  },
  decidedWhere:
    "Sie haben eine eigene Seite. Dort steht, warum wir das entschieden haben. Der Titel ist: {{page}}. Sie brauchen den Code aus Ihrem Brief.",
  appealUntil:
    "Finden Sie das falsch? Dann können Sie sich beschweren. Das geht bis zum {{date}} auf derselben Seite. Es kostet nichts. Eine andere Person prüft das dann.",
  appealed: {
    upheld:
      "Es geht um: {{title}}. Eine andere Person hat die Beschwerde geprüft. Die Entscheidung bleibt so.",
    overturned:
      "Es geht um: {{title}}. Eine andere Person hat die Beschwerde geprüft. Die Entscheidung war falsch. Sie gilt nicht mehr.",
  },
  appealedWhere:
    "Sie haben eine eigene Seite. Dort steht, warum das so ist. Der Titel ist: {{page}}. Sie brauchen den Code aus Ihrem Brief.",
  phone: "Haben Sie Fragen? Rufen Sie an: {{phone}} ({{hours}})",
  phoneOnly: "Haben Sie Fragen? Rufen Sie an: {{phone}}",
  synthetic: "Das ist eine Vorführung. Diese Nachricht ist erfunden.",
};
