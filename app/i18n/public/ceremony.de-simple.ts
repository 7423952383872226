import type { Translation } from "../message-types.ts";
import type { ceremonyDe } from "./ceremony.de.ts";

export const ceremonyDeSimple: Translation<typeof ceremonyDe> = {
  pageTitle: "Los-Ziehung",
  panels: "Eine von 1.000 Gruppen",
  range: "Eine Zahl von 000 bis 999",
  waiting: "Gleich entscheidet das Los",
  announced: "So kommt die Zahl",
  halfEntered: "Eine Person hat die Zahl eingegeben. Die zweite Person fehlt noch.",
  differed: "Die Zahlen waren verschieden. Es geht noch einmal los.",
  drawn: "Das Los hat entschieden: Gruppe",
  seats: "{{seats}} Personen. Alle Regeln sind eingehalten.",
  kept: "eingehalten",
  quotas: "Regeln",
  commitment: "Prüf-Zahl",
  withdrawn: "Dieses Los gilt nicht mehr.",
  repeated: "Diese Ziehung gilt nicht mehr. Es gibt eine neue Ziehung.",
  checkIt: "Selbst prüfen: {{address}}",
  reload: "Neu laden",
};
