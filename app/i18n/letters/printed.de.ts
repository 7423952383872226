import { ballotDe } from "./ballot.de.ts";
import { voteLetterDe } from "./vote.de.ts";

/** What stands on letters and cards. */
export const printedDe = {
  synthetic: "Vorführung: Alle Personen sind erfunden.",
  specimen: "Muster",
  overleaf: "bitte wenden",
  ballot: ballotDe,
  vote: voteLetterDe,
  letter: {
    greeting: "Guten Tag,",
    intro:
      "Sie sind ausgelost worden. Wir laden Sie ein, in {{town}} mitzureden, bevor entschieden wird. Es geht um diese Frage:",
    ask_one:
      "Möchten Sie mitmachen? Aus allen, die Ja sagen, losen wir eine Person aus. Für ein Ja brauchen Sie kein Vorwissen.",
    ask_other:
      "Möchten Sie mitmachen? Aus allen, die Ja sagen, losen wir eine Gruppe von {{count}} Menschen aus. Sie soll so gemischt sein wie die Menschen hier. Vorwissen brauchen Sie nicht.",
    voluntary:
      "Die Teilnahme ist freiwillig. Wenn Sie nicht antworten, hat das keine Folgen für Sie. Staatsangehörigkeit und Aufenthaltsstatus spielen keine Rolle. Ihre Anschrift haben wir aus dem Melderegister.",
    help: "Sie brauchen eine Übersetzung, Kinderbetreuung oder eine Fahrt? Sagen Sie es uns mit Ihrer Antwort. Auch ein Nein hilft uns.",
    parents:
      "Dieser Brief ist für die junge Person, deren Name oben steht. Bitte lesen Sie ihn zusammen mit ihr. Ein Ja zählt erst, wenn auch Sie zustimmen. Bitte rufen Sie uns dafür an.",
    closing: "Mit freundlichen Grüßen",
  },
  reminder: {
    greeting: "Guten Tag,",
    intro:
      "vor einiger Zeit haben wir Sie eingeladen, in {{town}} mitzureden. Sie sind dafür ausgelost worden. Bisher haben wir keine Antwort von Ihnen. Es geht um diese Frage:",
    ask: "Sie können noch bis zum {{deadline}} antworten. Wir freuen uns über jedes Ja, und auch ein Nein hilft uns.",
    voluntary:
      "Die Teilnahme ist freiwillig. Wenn Sie nicht antworten, hat das keine Folgen für Sie. Haben Sie inzwischen geantwortet? Dann danken wir Ihnen; dieser Brief hat sich überschnitten.",
  },
  newCode: {
    greeting: "Guten Tag,",
    intro:
      "Sie bekommen von uns einen neuen Code, mit dem Sie in {{town}} mitreden können. Ihr früherer Code gilt nicht mehr. Es geht um diese Frage:",
  },
  answer: {
    heading: "So antworten Sie bis zum {{deadline}}",
    code: "Ihr persönlicher Code",
    online: "Im Internet: {{address}}",
    scan: "Oder scannen Sie das Bild mit dem Handy.",
    phone: "Am Telefon: {{phone}}",
    hours: "Wir sind da: {{hours}}",
    keep: "Der Code gilt nur für Sie. Bitte geben Sie ihn nicht weiter.",
  },
  card: {
    heading: "Mitreden in {{town}}",
    text: "Sie sind eingeladen: {{title}}. Antworten Sie mit diesem Code bis zum {{deadline}}, im Internet oder am Telefon. Es ist freiwillig. Jede Karte ist für eine Person.",
  },
} as const;
