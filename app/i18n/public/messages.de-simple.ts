import type { Translation } from "../message-types.ts";
import type { messagesDe } from "./messages.de.ts";

export const messagesDeSimple: Translation<typeof messagesDe> = {
  greeting: "Guten Tag,",
  subject: {
    reply_confirmed: "Sie machen mit: {{title}}",
    reply_withdrawn: "Wir haben alles gelöscht: {{title}}",
    reminder: "Bitte antworten Sie uns: {{title}}",
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
  phone: "Haben Sie Fragen? Rufen Sie an: {{phone}} ({{hours}})",
  phoneOnly: "Haben Sie Fragen? Rufen Sie an: {{phone}}",
  synthetic: "Das ist eine Vorführung. Diese Nachricht ist erfunden.",
};
