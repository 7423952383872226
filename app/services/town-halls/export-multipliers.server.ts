import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { townDay } from "#app/domain/town-clock.ts";
import type { StaffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { authorise } from "#app/services/permissions.ts";
import { loadTownHall } from "./load-town-hall.server.ts";
import { loadPeople } from "./read-people.server.ts";

/**
 * The multipliers to address as CSV: who, how they are reached, when they were addressed (ISO date of the
 * town's clock, empty where they were not). Headings are in the language of the reader; semicolons, as a
 * German spreadsheet expects them. Fails with `town_hall_not_found`.
 */
export function exportMultipliers(
  context: ServiceContext,
  townHallId: string,
  language: StaffLanguage,
): Result<string, Problem<"town_hall_not_found", object>> {
  authorise(context.actor, "townHall.write");
  const { t } = staffTranslation(language);
  return context.database.transaction(
    (transaction): Result<string, Problem<"town_hall_not_found", object>> => {
      if (loadTownHall(transaction, townHallId) === null) return problem("town_hall_not_found", {});
      const multipliers = loadPeople(transaction, context.keyring, townHallId).filter(
        ({ task }) => task === "multiplier",
      );
      appendAudit(transaction, context, {
        action: "multipliers_exported",
        objectKind: "town_hall",
        objectId: townHallId,
      });
      return ok(
        writeCsv(
          [
            t("townHallPeople:contact.name"),
            t("townHallPeople:contact.description"),
            t("townHallPeople:person.contactPerson"),
            t("townHallPeople:person.phone"),
            t("townHallPeople:person.email"),
            t("townHallPeople:contact.day"),
          ],
          multipliers.map(({ name, description, contact, addressedAt }) => [
            name,
            description,
            contact.person,
            contact.phone,
            contact.email,
            addressedAt === null ? "" : townDay(addressedAt),
          ]),
          { delimiter: ";", byteOrderMark: true },
        ),
      );
    },
    { behavior: "immediate" },
  );
}
