import type { Translation } from "../message-types.ts";
import { ballotDeSimple } from "./ballot.de-simple.ts";
import type { printedDe } from "./printed.de.ts";
import { voteLetterDeSimple } from "./vote.de-simple.ts";

// An examined reader of Leichte Sprache still has to check this file.
export const printedDeSimple: Translation<typeof printedDe> = {
  synthetic: "Das ist nur eine Vorführung. Alle Menschen hier sind erfunden.",
  specimen: "Muster",
  overleaf: "auf der anderen Seite",
  ballot: ballotDeSimple,
  vote: voteLetterDeSimple,
  letter: {
    greeting: "Guten Tag,",
    intro:
      "Das Los hat Sie gezogen. Sie dürfen mitreden in {{town}}. Danach wird entschieden. Das ist die Frage:",
    ask_one:
      "Möchten Sie mitmachen? Dann sagen Sie Ja. Viele Menschen sagen Ja. Das Los zieht einen Menschen davon. Sie müssen nichts vorher wissen.",
    ask_other:
      "Möchten Sie mitmachen? Dann sagen Sie Ja. Viele Menschen sagen Ja. Das Los zieht {{count}} Menschen davon. Das ist die Gruppe. Die Gruppe ist gemischt. Sie müssen nichts vorher wissen.",
    voluntary:
      "Mitmachen ist freiwillig. Sie müssen nicht antworten. Dann passiert nichts Schlechtes. Sie haben keinen deutschen Pass? Das ist egal. Sie dürfen trotzdem mitmachen.",
    help: "Brauchen Sie Hilfe? Zum Beispiel eine Übersetzung. Oder jemand passt auf Ihre Kinder auf. Oder eine Fahrt. Dann sagen Sie uns das. Möchten Sie nicht mitmachen? Dann sagen Sie Nein. Auch das hilft uns. Ihre Adresse steht im Melde-Register. Das ist eine Liste im Rathaus. Von dort haben wir Ihre Adresse.",
    parents:
      "Der Brief ist für Ihr Kind. Der Name von Ihrem Kind steht oben. Bitte lesen Sie den Brief zusammen. Möchte Ihr Kind mitmachen? Dann müssen auch Sie Ja sagen. Rufen Sie uns bitte an.",
    closing: "Viele Grüße",
  },
  reminder: {
    greeting: "Guten Tag,",
    intro:
      "Sie haben schon einen Brief von uns bekommen. Das Los hat Sie gezogen. Sie dürfen mitreden in {{town}}. Sie haben noch nicht geantwortet. Das ist die Frage:",
    ask: "Sie können noch antworten. Die Zeit geht bis zum {{deadline}}. Sagen Sie Ja oder Nein. Beides hilft uns.",
    voluntary:
      "Mitmachen ist freiwillig. Sie müssen nicht antworten. Dann passiert nichts Schlechtes. Haben Sie schon geantwortet? Dann vielen Dank.",
  },
  newCode: {
    greeting: "Guten Tag,",
    intro:
      "Sie bekommen einen neuen Code. Der alte Code geht nicht mehr. Mit dem neuen Code dürfen Sie mitreden in {{town}}. Das ist die Frage:",
  },
  answer: {
    heading: "So antworten Sie bis zum {{deadline}}",
    code: "Ihr Code",
    online: "Im Internet: {{address}}",
    scan: "Oder mit dem Handy: Halten Sie die Kamera auf das Bild. Das Bild ist auf der anderen Seite.",
    phone: "Mit dem Telefon: {{phone}}",
    hours: "Wir sind da: {{hours}}",
    keep: "Der Code ist nur für Sie. Zeigen Sie den Code nicht anderen Menschen.",
  },
  card: {
    heading: "Mitreden in {{town}}",
    text: "Sie dürfen mitmachen: {{title}}. Sie brauchen diesen Code. Antworten Sie im Internet oder am Telefon. Die Zeit geht bis zum {{deadline}}. Mitmachen ist freiwillig. Die Karte ist für einen Menschen.",
  },
};
