/** Who won and why, in plain sentences; the keys are the outcome codes of `app/domain/votes`. */
export const voteOutcomesDe = {
  headline: {
    nobody_voted: "Niemand hat abgestimmt.",
    presence_missed: "Die Abstimmung hat kein gültiges Ergebnis.",
    accepted: "Das Ergebnis ist Ja.",
    rejected_by_majority: "Das Ergebnis ist Nein.",
    rejected_by_tie: "Das Ergebnis ist Nein.",
    approval_missed: "Das Ja reicht nicht: Zu wenige haben zugestimmt.",
    consent: "Der Konsent ist erreicht.",
    consent_with_concerns: "Der Konsent ist erreicht, mit Bedenken.",
    back_to_discussion: "Es geht zurück ins Gespräch.",
    nobody_agreed: "Es gibt keinen Konsent.",
    no_variant_accepted: "Keine Variante ist angenommen.",
    variant: "Es gilt: {{winner}}.",
    variant_tie_refused: "Es ist offen, welche Variante gilt.",
    nobody_chosen: "Keine Option hat gewonnen.",
    winner: "Gewonnen hat: {{winner}}.",
    winners_one: "Gewonnen hat: {{names}}.",
    winners_other: "Gewonnen haben: {{names}}.",
    elected_one: "Gewählt ist: {{names}}.",
    elected_other: "Gewählt sind: {{names}}.",
    several_unbeaten: "Gemeinsam vorn liegen: {{names}}.",
    open: "Es ist offen, wer gewinnt.",
    partlyOpen: "Sicher gewonnen: {{names}}. Der Rest ist offen.",
    projects_one: "Gekauft wird {{count}} Projekt: {{names}}.",
    projects_other: "Gekauft werden {{count}} Projekte: {{names}}.",
    manyProjects_one: "Gekauft wird {{count}} Projekt.",
    manyProjects_other: "Gekauft werden {{count}} Projekte.",
    nothing_bought: "Kein Projekt wird gekauft.",
    projectsOpen: "Es ist offen, welche Projekte gekauft werden.",
    projectsPartlyOpen: "Sicher gekauft: {{names}}. Der Rest ist offen.",
  },
  why: {
    nobody_voted: "Stimmberechtigt waren: {{entitled}}.",
    presence_missed:
      "Zu wenige haben abgestimmt: {{cast}} von {{entitled}} Stimmberechtigten. Nötig waren {{needed}}.",
    ahead: "Vorn lag: {{names}}. Entschieden ist damit nichts.",
    accepted: {
      "simple-majority": "Mehr Stimmen sind für Ja ({{yes}}) als für Nein ({{no}}).",
      "absolute-majority":
        "Für Ja sind {{yes}} Stimmen, für Nein {{no}}. Nötig war mehr als die Hälfte von {{base}} Stimmberechtigten, also {{needed}}.",
      "qualified-majority":
        "Für Ja sind {{yes}} Stimmen, für Nein {{no}}. Nötig waren {{needed}} von {{base}}.",
    },
    rejected_by_majority: {
      "simple-majority": "Mehr Stimmen sind für Nein ({{no}}) als für Ja ({{yes}}).",
      "absolute-majority":
        "Für Ja sind {{yes}} Stimmen, für Nein {{no}}. Nötig war mehr als die Hälfte von {{base}} Stimmberechtigten, also {{needed}}.",
      "qualified-majority":
        "Für Ja sind {{yes}} Stimmen, für Nein {{no}}. Nötig waren {{needed}} von {{base}}.",
    },
    rejected_by_tie: {
      half: "Genau die Hälfte von {{base}} Stimmberechtigten ist für Ja: {{yes}}. Nötig war mehr als die Hälfte.",
      equal:
        "Ja und Nein haben gleich viele Stimmen: {{yes}}. Bei Gleichstand ist das Ergebnis Nein.",
    },
    approval_missed:
      "Die Mehrheit hat Ja gesagt: {{yes}} Ja, {{no}} Nein. Die Seite, die gewinnt, braucht aber {{needed}} Stimmen. Sie hat {{counted}}.",
    consent: "Zugestimmt haben: {{agree}}. Niemand hat einen schwerwiegenden Einwand.",
    consent_with_concerns:
      "Zugestimmt haben: {{agree}}. Mit Bedenken zugestimmt haben: {{concerns}}. Niemand hat einen schwerwiegenden Einwand.",
    back_to_discussion_one: "Es gibt {{count}} schwerwiegenden Einwand. Ein einziger genügt.",
    back_to_discussion_other:
      "Es gibt {{count}} schwerwiegende Einwände. Ein einziger hätte genügt.",
    nobody_agreed:
      "Niemand hat zugestimmt, und niemand hat einen schwerwiegenden Einwand. Enthaltungen und leere Stimmzettel: {{abstained}}.",
    no_variant_accepted: "Keine Variante hat, was sie für ein Ja braucht.",
    only_variant_accepted: "Nur bei dieser Variante ist das Ergebnis Ja: {{yes}} Ja, {{no}} Nein.",
    variant_preferred:
      "Bei mehreren Varianten ist das Ergebnis Ja. In der Stichfrage hat diese die meisten Stimmen: {{votes}}.",
    variant_by_yes:
      "Bei mehreren Varianten ist das Ergebnis Ja, und die Stichfrage ist unentschieden. Diese Variante hat die meisten Ja-Stimmen: {{yes}}.",
    variant_by_lot:
      "Diese Varianten liegen gleichauf, in der Stichfrage und bei den Ja-Stimmen: {{between}}. Das Los hat entschieden.",
    tie_refused:
      "Gleichauf liegen: {{between}}. Nur ein Los könnte entscheiden, und die Regel sieht keines vor.",
    nobody_chosen: "Abgegebene Stimmzettel: {{cast}}. Keiner davon ist für eine Option.",
    chosen_by_number: {
      "single-choice": "Das sind die meisten Stimmen: {{number}}.",
      approval: "Das sind die meisten Zustimmungen: {{number}}.",
      borda: "Das sind die meisten Punkte: {{number}}.",
    },
    chosen_by_sum: "Das ist die höchste Summe der Punkte: {{number}}.",
    chosen_by_mean: "Das ist der höchste Durchschnitt der Punkte: {{number}}.",
    next: "An zweiter Stelle: {{next}} ({{number}}).",
    firstRound:
      "Schon in der ersten Runde ist das mehr als die Hälfte: {{votes}} von {{counting}}.",
    laterRound:
      "In Runde {{rounds}} ist das mehr als die Hälfte der Stimmzettel, die noch zählen: {{votes}} von {{counting}}.",
    quota: "Für einen Platz waren {{quota}} Stimmen nötig (die Quote).",
    byVacancy_one:
      "{{count}} davon ist ohne Quote gewählt, weil am Ende nicht mehr übrig waren als freie Plätze.",
    byVacancy_other:
      "{{count}} davon sind ohne Quote gewählt, weil am Ende nicht mehr übrig waren als freie Plätze.",
    chosen_over_each: "Diese Option gewinnt jeden direkten Vergleich mit einer anderen.",
    chosen_by_paths:
      "Keine andere Option schlägt sie. Dabei zählen die stärksten Wege, auch über andere Optionen.",
    several_unbeaten: "Keine von ihnen schlägt eine andere. Das ist ein gültiges Ergebnis.",
    several_chosen_one: "Vergeben wird {{count}} Platz. Das sind die Besten nach der Regel.",
    several_chosen_other: "Vergeben werden {{count}} Plätze. Das sind die Besten nach der Regel.",
    seats_left_open_one: "Vergeben werden sollte {{count}} Platz.",
    seats_left_open_other:
      "{{count}} Plätze waren zu vergeben. Für keine weitere Option gab es Stimmen, darum bleibt der Rest leer.",
    chosen_by_lot: "Gleichauf lagen: {{between}}. Das Los hat entschieden für: {{drawn}}.",
    byLot: "Unterwegs hat das Los einen Gleichstand entschieden.",
    projects_bought: "Das kostet {{cost}}. Der ganze Betrag ist {{budget}}.",
    nothing_bought: "Kein Projekt konnte nach der Regel aus {{budget}} bezahlt werden.",
  },
} as const;
