import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  agendaItems,
  agendaItemTexts,
  processes,
  townHalls,
  townHallTexts,
} from "#db/schema/index.ts";
import { copyTownHall } from "./copy-town-hall.server.ts";
import {
  EVENING_TEMPLATES,
  type EveningTemplate,
  templateItems,
  templateParticulars,
} from "./evening-templates.ts";
import { loadTownHall } from "./load-town-hall.server.ts";
import { storeDefaultRules } from "./store-default-rules.server.ts";

interface NewTownHall {
  /** In German. */
  readonly title: string;
  /** The process it belongs to. */
  readonly processId: string | null;
  /** A template, or the id of a town hall that is copied; without it the agenda is empty. */
  readonly from?: string | null;
}

type OwnProblem = Problem<"process_not_found", object> | Problem<"model_not_found", object>;

/**
 * Creates a town hall as a draft and returns its id: with its German title, the five default rules and the
 * agenda of a template, or with what another town hall had.
 *
 * Fails with `process_not_found`, `model_not_found` (what it should begin with does not exist).
 */
export function createTownHall(
  context: ServiceContext,
  { title, processId, from = null }: NewTownHall,
): Result<string, OwnProblem> {
  authorise(context.actor, "townHall.write");
  return context.database.transaction(
    (transaction): Result<string, OwnProblem> => {
      const known = transaction.select({ id: processes.id }).from(processes).all();
      if (processId !== null && !known.some((process) => process.id === processId)) {
        return problem("process_not_found", {});
      }
      const template = EVENING_TEMPLATES.find((each) => each === from);
      const model = from === null || template ? null : loadTownHall(transaction, from);
      if (from !== null && template === undefined && model === null) {
        return problem("model_not_found", {});
      }
      const { id } = transaction
        .insert(townHalls)
        .values({ processId, createdAt: context.now })
        .returning({ id: townHalls.id })
        .get();
      if (model === null) begin(transaction, id, title, template ?? null);
      else copyTownHall(transaction, context.keyring, model, { id, title });
      appendAudit(transaction, context, {
        action: "town_hall_created",
        objectKind: "town_hall",
        objectId: id,
      });
      return ok(id);
    },
    { behavior: "immediate" },
  );
}

function begin(
  transaction: Queryable,
  townHallId: string,
  title: string,
  template: EveningTemplate | null,
): void {
  const empty = { aim: "", decided: "", notDecided: "", place: "", access: "", recording: "" };
  const particulars = template === null ? null : templateParticulars(template);
  for (const language of particulars === null ? (["de"] as const) : LANGUAGES) {
    transaction
      .insert(townHallTexts)
      .values({
        townHallId,
        language,
        title: language === "de" ? title : "",
        ...empty,
        ...particulars?.[language],
      })
      .run();
  }
  storeDefaultRules(transaction, townHallId);
  const items = template === null ? [] : templateItems(template);
  for (const [position, { kind, minutes, settings, internalNotes, texts }] of items.entries()) {
    const { id: itemId } = transaction
      .insert(agendaItems)
      .values({ townHallId, position, kind, minutes, internalNotes, ...settings })
      .returning({ id: agendaItems.id })
      .get();
    for (const language of LANGUAGES) {
      transaction
        .insert(agendaItemTexts)
        .values({ itemId, language, ...texts[language] })
        .run();
    }
  }
}
