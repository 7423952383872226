import type { Translation } from "../message-types.ts";
import type { voteOutcomesDe } from "./vote-outcomes.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const voteOutcomesDeSimple: Translation<typeof voteOutcomesDe> = {
  headline: {
    nobody_voted: "Niemand hat abgestimmt.",
    presence_missed: "Es gibt kein Ergebnis.",
    accepted: "Das Ergebnis ist Ja.",
    rejected_by_majority: "Das Ergebnis ist Nein.",
    rejected_by_tie: "Das Ergebnis ist Nein.",
    approval_missed: "Zu wenige Menschen haben Ja gesagt.",
    consent: "Wir sind einig.",
    consent_with_concerns: "Wir sind einig. Aber einige haben Sorgen.",
    back_to_discussion: "Wir sprechen noch einmal.",
    nobody_agreed: "Wir sind nicht einig.",
    no_variant_accepted: "Kein Vorschlag hat gewonnen.",
    variant: "Das gilt jetzt: {{winner}}.",
    variant_tie_refused: "Es ist noch offen: Welcher Vorschlag gilt?",
    nobody_chosen: "Niemand hat gewonnen.",
    winner: "Gewonnen hat: {{winner}}.",
    winners_one: "Gewonnen hat: {{names}}.",
    winners_other: "Gewonnen haben: {{names}}.",
    elected_one: "Gewählt ist: {{names}}.",
    elected_other: "Gewählt sind: {{names}}.",
    several_unbeaten: "Zusammen vorn sind: {{names}}.",
    open: "Es ist noch offen: Wer gewinnt?",
    partlyOpen: "Sicher gewonnen haben: {{names}}. Der Rest ist offen.",
    projects_one: "Wir kaufen {{count}} Projekt: {{names}}.",
    projects_other: "Wir kaufen {{count}} Projekte: {{names}}.",
    manyProjects_one: "Wir kaufen {{count}} Projekt.",
    manyProjects_other: "Wir kaufen {{count}} Projekte.",
    nothing_bought: "Wir kaufen kein Projekt.",
    projectsOpen: "Es ist noch offen: Was kaufen wir?",
    projectsPartlyOpen: "Das kaufen wir sicher: {{names}}. Der Rest ist offen.",
  },
  why: {
    nobody_voted: "So viele Menschen durften abstimmen: {{entitled}}.",
    presence_missed:
      "Zu wenige Menschen haben abgestimmt. {{cast}} von {{entitled}} haben abgestimmt. {{needed}} waren nötig.",
    ahead: "Vorn war: {{names}}. Aber das entscheidet nichts.",
    accepted: {
      "simple-majority": "Ja: {{yes}}. Nein: {{no}}. Es gibt mehr Ja.",
      "absolute-majority":
        "Ja: {{yes}}. Nein: {{no}}. So viele Ja waren nötig: {{needed}}. Das ist mehr als die Hälfte von {{base}}.",
      "qualified-majority":
        "Ja: {{yes}}. Nein: {{no}}. So viele Ja waren nötig: {{needed}} von {{base}}.",
    },
    rejected_by_majority: {
      "simple-majority": "Ja: {{yes}}. Nein: {{no}}. Es gibt mehr Nein.",
      "absolute-majority":
        "Ja: {{yes}}. Nein: {{no}}. So viele Ja waren nötig: {{needed}}. Das ist mehr als die Hälfte von {{base}}.",
      "qualified-majority":
        "Ja: {{yes}}. Nein: {{no}}. So viele Ja waren nötig: {{needed}} von {{base}}.",
    },
    rejected_by_tie: {
      half: "Genau die Hälfte von {{base}} hat Ja gesagt: {{yes}}. Das ist nicht genug.",
      equal: "Es gibt gleich viele Ja und Nein: {{yes}}. Dann ist das Ergebnis Nein.",
    },
    approval_missed:
      "Ja: {{yes}}. Nein: {{no}}. Die Gewinner brauchen {{needed}} Stimmen. Sie haben nur {{counted}}.",
    consent: "Zugestimmt haben: {{agree}}. Niemand ist sehr dagegen.",
    consent_with_concerns:
      "Zugestimmt haben: {{agree}}. Mit Sorgen zugestimmt haben: {{concerns}}. Niemand ist sehr dagegen.",
    back_to_discussion_one: "{{count}} Mensch ist sehr dagegen. Einer ist genug.",
    back_to_discussion_other: "{{count}} Menschen sind sehr dagegen. Einer ist genug.",
    nobody_agreed:
      "Niemand hat zugestimmt. Niemand ist sehr dagegen. Enthaltungen und leere Zettel: {{abstained}}.",
    no_variant_accepted: "Kein Vorschlag hat genug Ja.",
    only_variant_accepted: "Nur dieser Vorschlag hat genug Ja. Ja: {{yes}}. Nein: {{no}}.",
    variant_preferred:
      "Mehrere Vorschläge haben genug Ja. Die Stich-Frage hat entschieden. Die meisten Stimmen sind: {{votes}}.",
    variant_by_yes:
      "Mehrere Vorschläge haben genug Ja. Bei der Stich-Frage waren sie gleich. Dieser Vorschlag hat die meisten Ja: {{yes}}.",
    variant_by_lot: "Diese Vorschläge waren gleich: {{between}}. Das Los hat entschieden.",
    tie_refused: "Diese sind gleich: {{between}}. Hier hilft nur ein Los. Die Regel hat kein Los.",
    nobody_chosen: "Es gibt {{cast}} Zettel. Auf keinem Zettel ist eine Wahl.",
    chosen_by_number: {
      "single-choice": "Das sind die meisten Stimmen: {{number}}.",
      approval: "Das sind die meisten Kreuze: {{number}}.",
      borda: "Das sind die meisten Punkte: {{number}}.",
    },
    chosen_by_sum: "Das sind die meisten Punkte: {{number}}.",
    chosen_by_mean: "Das ist der höchste Durch-Schnitt: {{number}}.",
    next: "Auf dem zweiten Platz ist: {{next}} ({{number}}).",
    firstRound: "Das ist schon am Anfang mehr als die Hälfte: {{votes}} von {{counting}}.",
    laterRound: "In Runde {{rounds}} ist das mehr als die Hälfte: {{votes}} von {{counting}}.",
    quota: "Für einen Platz waren so viele Stimmen nötig: {{quota}}.",
    byVacancy_one: "{{count}} davon hatte weniger Stimmen. Aber es war noch ein Platz frei.",
    byVacancy_other: "{{count}} davon hatten weniger Stimmen. Aber es waren noch Plätze frei.",
    chosen_over_each: "Das gewinnt jeden Vergleich.",
    chosen_by_paths: "Das verliert gegen niemanden. Auch Umwege über andere zählen.",
    several_unbeaten: "Keiner gewinnt gegen den anderen. Das Ergebnis gilt.",
    several_chosen_one: "Es gibt {{count}} Platz. Das sind die Besten.",
    several_chosen_other: "Es gibt {{count}} Plätze. Das sind die Besten.",
    seats_left_open_one: "Es gibt {{count}} Platz.",
    seats_left_open_other:
      "Es gibt {{count}} Plätze. Alle anderen haben keine Stimmen. Darum bleiben Plätze leer.",
    chosen_by_lot: "Diese waren gleich: {{between}}. Das Los hat entschieden: {{drawn}}.",
    byLot: "Dabei hat auch einmal das Los entschieden.",
    projects_bought: "Das kostet {{cost}}. Wir haben {{budget}}.",
    nothing_bought: "Wir haben {{budget}}. Kein Projekt hat gepasst.",
  },
};
