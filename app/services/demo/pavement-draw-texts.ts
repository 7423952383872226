import type { StatementInput } from "#app/services/draws/scrutineer-statements.server.ts";

/** How the number of the completed draw was to be obtained. Invented, like the rest of the demo. */
export const PAVEMENT_ANNOUNCEMENT =
  "Drei zehnseitige Würfel (rot, weiß, blau, in dieser Reihenfolge gelesen), geworfen auf der Bühne der Stadthalle. Vorführung, erfunden.";

/** What the scrutineers of the completed draw signed. */
export function pavementStatement(signed: Date): StatementInput {
  return {
    signedOn: signed.toISOString().slice(0, 10),
    roles: "Datenschutzbeauftragte der Stadt und zwei ausgeloste Einwohner (erfunden)",
    holds: true,
    statement:
      "Wir haben die vollständige Datei mit der veröffentlichten Prüfsumme verglichen und jede der 1.000 Losgruppen nachgerechnet. Alle halten alle Quoten ein. Niemand hat uns dabei beeinflusst.",
  };
}
