import type { Translation } from "../message-types.ts";
import type { votesRulesDe } from "./votes-rules.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const votesRulesDeSimple: Translation<typeof votesRulesDe> = {
  title: "Die Regeln",
  names: {
    "yes-no": "Ja oder Nein",
    "deciding-question": "Mehrere Vorschläge mit Stich-Frage",
    consent: "Alle können damit leben (Konsent)",
    "single-choice": "Eine Stimme",
    approval: "Mehrere gut finden",
    score: "Punkte geben",
    borda: "Reihen-Folge mit Punkten (Borda)",
    irv: "Reihen-Folge mit Stich-Wahl",
    "scottish-stv": "Reihen-Folge für mehrere Plätze (STV)",
    schulze: "Reihen-Folge mit Vergleichen (Schulze)",
    "equal-shares": "Geld verteilen: Alle haben gleich viel",
    "greedy-budget": "Geld verteilen: Die meisten Stimmen zuerst",
  },
  terms: {
    ballot: "So stimmen Sie ab",
    decides: "Das entscheidet",
    base: "Das zählt",
    quorum: "So viele müssen abstimmen",
    tie: "Bei Gleich-Stand",
    abstention: "Enthaltung",
    blank: "Leerer Stimm-Zettel",
  },
  ballot: {
    yesNo: "Sie sagen Ja oder Nein.",
    variants:
      "Sie sagen zu jedem Vorschlag Ja oder Nein. Dann kommt die Stich-Frage: Vielleicht bekommen mehrere Vorschläge ein Ja. Welcher Vorschlag soll dann gelten?",
    consent:
      "Sie können zustimmen. Sie können auch mit Sorgen zustimmen. Oder Sie sind sehr dagegen. Dann schreiben Sie den Grund auf.",
    single: "Sie wählen eine Möglichkeit.",
    approveAny: "Sie kreuzen alles Gute an. Sie dürfen so viel ankreuzen wie Sie wollen.",
    approveMost_one: "Sie kreuzen höchstens {{count}} Möglichkeit an.",
    approveMost_other: "Sie kreuzen höchstens {{count}} Möglichkeiten an.",
    scores: "Sie geben jeder Möglichkeit Punkte. Es gibt {{lowest}} bis {{highest}} Punkte.",
    ranking:
      "Sie machen eine Reihen-Folge. Das Beste kommt zuerst. Sie müssen nicht alles nennen. Der Rest kommt zusammen auf den letzten Platz.",
    projectsAny: "Sie kreuzen Projekte an. Sie dürfen so viele ankreuzen wie Sie wollen.",
    projectsMost_one: "Sie kreuzen höchstens {{count}} Projekt an.",
    projectsMost_other: "Sie kreuzen höchstens {{count}} Projekte an.",
  },
  decides: {
    simple: "Mehr Menschen sagen Ja als Nein. Dann ist das Ergebnis Ja.",
    absolute:
      "Mehr als die Hälfte sagt Ja. Die Hälfte heißt: von allen Stimm-Berechtigten. Dann ist das Ergebnis Ja.",
    qualified: {
      "yes-no":
        "Wir zählen alle Ja und alle Nein zusammen. Mindestens {{share}} davon sind Ja. Dann ist das Ergebnis Ja.",
      cast: "Wir zählen alle Stimm-Zettel. Auf mindestens {{share}} davon steht Ja. Dann ist das Ergebnis Ja.",
      entitled:
        "Wir zählen alle Stimm-Berechtigten. Mindestens {{share}} davon sagen Ja. Dann ist das Ergebnis Ja.",
    },
    eachVariant: "Wir zählen jeden Vorschlag einzeln. Für jeden gilt die gleiche Regel:",
    decidingQuestion:
      "Vielleicht ist das Ergebnis bei mehreren Vorschlägen Ja. Dann entscheidet die Stich-Frage. Dort hat ein Vorschlag die meisten Stimmen. Nur dieser Vorschlag gilt.",
    consent:
      "Mindestens ein Mensch stimmt zu. Und niemand ist sehr dagegen. Dann sind wir einig. Ist ein Mensch sehr dagegen? Dann sprechen wir noch einmal. Die Zahlen sind dabei nicht wichtig.",
    single_one: "Die Möglichkeit mit den meisten Stimmen gewinnt.",
    single_other: "Die {{count}} Möglichkeiten mit den meisten Stimmen gewinnen.",
    approval_one: "Die Möglichkeit mit den meisten Kreuzen gewinnt.",
    approval_other: "Die {{count}} Möglichkeiten mit den meisten Kreuzen gewinnen.",
    scoreMean_one:
      "Wir rechnen den Durch-Schnitt von den Punkten aus. Der höchste Durch-Schnitt gewinnt.",
    scoreMean_other:
      "Wir rechnen den Durch-Schnitt von den Punkten aus. Die {{count}} höchsten gewinnen.",
    scoreSum_one: "Wir zählen alle Punkte zusammen. Die meisten Punkte gewinnen.",
    scoreSum_other:
      "Wir zählen alle Punkte zusammen. Die {{count}} Möglichkeiten mit den meisten Punkten gewinnen.",
    borda_one:
      "Jeder Platz bringt Punkte. Der letzte Platz bringt 1 Punkt. Der Platz davor bringt 2 Punkte. So geht es weiter. Stehen mehrere auf einem Platz? Dann teilen sie die Punkte. Die meisten Punkte gewinnen.",
    borda_other:
      "Jeder Platz bringt Punkte. Der letzte Platz bringt 1 Punkt. Der Platz davor bringt 2 Punkte. So geht es weiter. Stehen mehrere auf einem Platz? Dann teilen sie die Punkte. Die {{count}} Möglichkeiten mit den meisten Punkten gewinnen.",
    irv: "Zuerst zählt auf jedem Zettel der erste Platz. Hat jemand mehr als die Hälfte? Dann ist das der Sieger. Sonst fällt der Schwächste weg. Bei seinen Zetteln zählt jetzt der nächste Platz. So geht es weiter bis zum Sieger.",
    stv_one:
      "Es gibt 1 Platz. Dafür braucht man genug Stimmen. Wer fällt weg? Der mit den wenigsten Stimmen. Bei seinen Zetteln zählt jetzt der nächste Name.",
    stv_other:
      "Es gibt {{count}} Plätze. Für einen Platz braucht man genug Stimmen. Hat jemand zu viele Stimmen? Dann gehen Teile davon an den nächsten Namen. Hat niemand genug Stimmen? Dann fällt der Schwächste weg. Bei seinen Zetteln zählt jetzt der nächste Name.",
    stvSource:
      "Die Regeln kommen aus Schottland. Sie sind von 2007. Wie viele Stimmen braucht man? Man nimmt alle gültigen Zettel. Man teilt sie durch die Plätze und 1 dazu. Man lässt das Komma weg. Dann rechnet man 1 dazu.",
    schulze_one:
      "Wir vergleichen immer zwei Möglichkeiten. Welche steht öfter weiter vorn? Auch Umwege über andere zählen. Wer gegen niemanden verliert, gewinnt.",
    schulze_other:
      "Wir vergleichen immer zwei Möglichkeiten. Welche steht öfter weiter vorn? Auch Umwege über andere zählen. So entsteht eine Reihen-Folge. Die ersten {{count}} gewinnen.",
    budget: "Es gibt so viel Geld: {{budget}}.",
    equalShares:
      "Alle Wähler bekommen gleich viel von dem Geld. Das Geld ist nur zum Rechnen da. Sie bezahlen damit zusammen ihre Projekte. Ein Projekt ist gekauft: Dann ist genug Geld da. Zuerst kommt immer das günstigste Projekt für seinen Wert. Reicht das Geld für kein Projekt? Dann ist Schluss.",
    utility: {
      cost: "Ein teures Projekt hat mehr Wert als ein billiges Projekt.",
      cardinality: "Jedes Projekt hat den gleichen Wert. Der Preis ist dafür egal.",
    },
    completion: {
      none: "Bleibt Geld übrig? Dann geben wir es nicht aus.",
      greedy:
        "Bleibt Geld übrig? Dann kaufen wir noch Projekte. Die meisten Stimmen kommen zuerst. Das Projekt muss noch in das Geld passen.",
      add1: "Bleibt Geld übrig? Dann bekommt jeder 1 Euro mehr. Und wir rechnen neu. Das machen wir immer wieder.",
      add1u:
        "Bleibt Geld übrig? Dann bekommt jeder 1 Euro mehr. Und wir rechnen neu. Das machen wir immer wieder. Am Ende kaufen wir noch Projekte von dem Rest. Die meisten Stimmen kommen zuerst.",
    },
    stop: {
      exhaustive:
        "Wann hören wir auf? Kein Projekt passt mehr in das Geld. Oder das Geld reicht nicht mehr.",
      overBudget:
        "Wann hören wir auf? Erst vor zu hohen Kosten. Bis dahin kann ein Projekt ein anderes ersetzen.",
    },
    greedyBudget:
      "Zuerst kaufen wir das Projekt mit den meisten Stimmen. Dann das nächste. Manche Projekte passen nicht mehr in das Geld. Die lassen wir weg. Ein Projekt ohne Stimmen kaufen wir nie.",
  },
  base: {
    yesNo: "Wir zählen nur Ja und Nein.",
    entitled: "Wir rechnen mit allen Stimm-Berechtigten. Auch wer nicht abstimmt, zählt mit.",
    cast: "Wir rechnen mit allen Stimm-Zetteln. Auch leere Zettel und Enthaltungen zählen mit.",
    decidingQuestion: "Bei der Stich-Frage zählen nur Vorschläge mit einem Ja.",
    consent: "Wir rechnen nicht. Wichtig ist nur: Ist jemand sehr dagegen?",
    votes: "Wir zählen die Stimmen für jede Möglichkeit.",
    approvals: "Wir zählen die Kreuze.",
    scoreMean:
      "Wir rechnen nur mit den Punkten auf den Zetteln. Keine Punkte sind nicht das Gleiche wie 0 Punkte. Wer keine Punkte gibt, ändert den Durch-Schnitt nicht.",
    scoreSum:
      "Wir rechnen nur mit den Punkten auf den Zetteln. Keine Punkte sind nicht das Gleiche wie 0 Punkte.",
    points: "Wir zählen Punkte. Nicht genannte Möglichkeiten teilen die restlichen Punkte.",
    irv: "In jeder Runde zählen nur noch gültige Zettel. Auf ihnen steht noch jemand.",
    stv: "Wir rechnen mit allen gültigen Zetteln.",
    pairs:
      "Wir zählen Vergleiche von zwei Möglichkeiten. Stehen beide gleich? Dann zählt der Zettel bei diesem Vergleich nicht.",
    voters: "Wir rechnen mit allen Wählern. Alle haben gleich viel Geld.",
    projectVotes: "Wir zählen die Stimmen für Projekte.",
    present: "Stimm-Berechtigte sind hier im Saal. Sie sind angemeldet.",
  },
  quorum: {
    none: "Es müssen nicht viele abstimmen. Das Ergebnis gilt immer.",
    presence:
      "Von allen Stimm-Berechtigten müssen mindestens {{share}} abstimmen. Auch leere Zettel und Enthaltungen zählen dabei mit. Sonst gibt es kein Ergebnis.",
    approval:
      "Die Gewinner brauchen genug Stimmen: Mindestens {{share}} von allen Stimm-Berechtigten. Sonst gilt kein Ja.",
  },
  tie: {
    rejects: "Gibt es gleich viele Ja und Nein? Dann ist das Ergebnis Nein.",
    half: "Sagt genau die Hälfte Ja? Dann ist das Ergebnis Nein.",
    suffices: "Einen Gleich-Stand gibt es nicht. Genau {{share}} sind genug.",
    decidingQuestion:
      "Sind Vorschläge bei der Stich-Frage gleich? Dann gilt der Vorschlag mit den meisten Ja.",
    none: "Einen Gleich-Stand gibt es nicht.",
    equalOptions: "Sind mehrere gleich? Und es gibt nicht genug Plätze?",
    earlierRound:
      "Sind mehrere gleich schwach? Dann schauen wir auf die Runden davor. Wer dort weniger Stimmen hatte, fällt weg.",
    earlierStage: "Sind mehrere gleich? Dann schauen wir auf die Schritte davor.",
    schulze: "Mehrere können zusammen vorn sein. Gibt es nicht genug Plätze?",
    schulzeShared:
      "Mehrere können zusammen vorn sein. Dann gewinnen sie zusammen. Es gibt kein Los.",
    equalShares:
      "Sind Projekte gleich? Dann kommt das billigere zuerst. Danach kommt das mit mehr Stimmen.",
    greedyBudget: "Haben Projekte gleich viele Stimmen? Dann kommt das billigere zuerst.",
    lot: "Ist auch das gleich? Dann entscheidet das Los.",
    refuse: "Ist auch das gleich? Dann gewinnt niemand. Es gibt kein Los.",
    refuseEnds:
      "Ist auch das gleich? Dann hören wir auf zu zählen. Es gibt kein Los. Der Rest bleibt offen.",
    lotAlone: "Dann entscheidet das Los.",
    refuseAlone: "Dann bleiben diese Plätze leer. Es gibt kein Los.",
    lotHow:
      "Ein Computer rechnet das Los aus. Dafür nimmt er eine geheime Zahl. Die geheime Zahl steht vor der Abstimmung fest. Und er nimmt die Liste mit allen Stimm-Zetteln. Vorher kennt niemand das Los. Danach kann man es prüfen.",
  },
  abstention: {
    off: "Eine Enthaltung gibt es nicht. Sie dürfen einen leeren Zettel abgeben.",
    quorumOnly:
      "Sie dürfen sich enthalten. Enthalten heißt: nicht Ja und nicht Nein. Das zählt nur für die Zahl der Zettel.",
    likeNo:
      "Sie dürfen sich enthalten. Enthalten heißt: nicht Ja und nicht Nein. Hier wirkt es wie ein Nein.",
    neither: "Sie dürfen sich enthalten. Dann stimmen Sie nicht zu. Und Sie sind nicht dagegen.",
  },
  blank: {
    quorumOnly: "Ein leerer Zettel zählt nur für die Zahl der Zettel.",
    likeNo: "Ein leerer Zettel wirkt wie ein Nein.",
    decidingQuestion: "Ist die Stich-Frage leer? Dann wählen Sie dort keinen Vorschlag.",
    consent: "Ein leerer Zettel stimmt nicht zu. Er ist auch nicht dagegen.",
    approvesNobody:
      "Auf einem leeren Zettel steht kein Kreuz. Er zählt nur für die Zahl der Zettel.",
    noScore:
      "Ein leerer Zettel gibt keine Punkte. Auch nicht 0. Er zählt nur für die Zahl der Zettel.",
    noPoints: "Ein leerer Zettel gibt keine Punkte. Er zählt nur für die Zahl der Zettel.",
    notValid:
      "Ein leerer Zettel ist nicht gültig. Er zählt nur für die Zahl der Zettel. Stehen mehrere auf dem ersten Platz? Dann ist der Zettel auch nicht gültig.",
    comparesNobody: "Ein leerer Zettel vergleicht nichts. Er zählt nur für die Zahl der Zettel.",
    unspentShare: "Auch ein leerer Zettel hat Geld. Niemand gibt dieses Geld aus.",
    changesNothing: "Ein leerer Zettel ändert nichts. Er zählt nur für die Zahl der Zettel.",
  },
};
