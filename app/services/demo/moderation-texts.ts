import type { DemoCase } from "./demo-case.ts";

/** At which words the moderators want to look. */
export const LISTED_WORDS = ["Dummkopf", "Volltrottel", "nur heute"] as const;

/** The beginning of what somebody wrote who was also reminded of a rule at the evening. */
export const INTERRUPTER_WRITES = "Ihr habt doch von Tuten";

/** What moderators did while the pavement panel worked. */
export const PAVEMENT_CASES: readonly DemoCase[] = [
  {
    text: {
      on: -126,
      about: 0,
      kind: "against",
      by: "Olaf K.",
      language: "de",
      text: "Ihr habt doch von Tuten und Blasen keine Ahnung. Zwölf Wichtigtuer, die noch nie einen Bordstein gesetzt haben!",
    },
    reports: [{ on: -125.8, rule: 2, language: "de" }],
    decisions: [
      {
        on: -125,
        by: 0,
        measure: "hide",
        rule: 2,
        facts:
          "Der Beitrag nennt die Mitglieder der Losgruppe Wichtigtuer und spricht ihnen jede Ahnung ab.",
        reason:
          "Die Reihenfolge darf man für falsch halten und das deutlich sagen. Der Beitrag sagt aber nichts zu den Wegen, er beleidigt die Menschen. Sachlich gefasst kann er noch einmal geschrieben werden.",
        language: "de",
      },
    ],
  },
  {
    text: {
      on: -125.6,
      about: 0,
      kind: "against",
      by: "Anwohner aus Walbeck",
      language: "de",
      text: "Walbeck kommt wieder zuletzt. Wer das Geld verteilt, wohnt offenbar nicht hier.",
    },
    reports: [
      { on: -124.9, rule: 1, language: "de", words: "Es geht um Gehwege und nicht um Walbeck." },
    ],
    decisions: [
      {
        on: -123.4,
        by: 1,
        measure: "leave",
        reason:
          "Wo Wege zuerst erneuert werden, ist die Frage dieses Prozesses. Dass jemand seinen Ortsteil benachteiligt sieht, gehört dazu, auch wenn es scharf gesagt ist.",
        language: "de",
      },
    ],
  },
  {
    text: {
      on: -123,
      about: 0,
      kind: "for",
      by: "Pflaster & Co.",
      language: "de",
      text: "Pflaster, Einfahrten, Terrassen: Wir kommen auch am Wochenende. Nur heute 20 % Rabatt! Anruf genügt.",
    },
    decisions: [
      {
        on: -122.2,
        by: 1,
        measure: "remove",
        rule: 5,
        facts: "Der Beitrag wirbt für einen Betrieb. Zum Vorschlag sagt er nichts.",
        reason: "Werbung gehört nicht hierher. An dem Beitrag ist nichts, was bleiben könnte.",
        language: "de",
        agreed: { on: -121.5, by: 0 },
      },
    ],
  },
  {
    text: {
      on: -121,
      about: 0,
      kind: "question",
      by: "Bettina",
      language: "de",
      text: "Wird der Weg vor der Praxis in der Feldstraße auch gemacht? Mein Nachbar, Feldstraße 3, ist dort mit seinem Parkinson gestürzt.",
    },
    reports: [
      { on: -120.7, rule: 4, language: "de", words: "Krankheiten gehen niemanden etwas an." },
    ],
    decisions: [
      {
        on: -120,
        by: 0,
        measure: "ask_to_change",
        rule: 4,
        facts: "Der Beitrag nennt die Adresse eines Nachbarn und seine Krankheit.",
        reason:
          "Die Frage ist gut. Sie verrät aber, wer krank ist. Bitte lassen Sie Adresse und Krankheit weg.",
        language: "de",
        days: 7,
      },
      {
        on: -117.5,
        by: 0,
        measure: "leave",
        reason: "Der Beitrag nennt keine Person mehr. Danke für die Änderung.",
        language: "de",
      },
    ],
    changed: {
      on: -118,
      text: "Wird der Weg vor der Praxis in der Feldstraße auch gemacht? Dort ist neulich jemand gestürzt.",
    },
  },
];
