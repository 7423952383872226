import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { loadProcess } from "#app/services/processes/read-process.server.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import { readRuleSets, readRules, ruleText } from "./stored-rules.server.ts";

/** A rule as a reader of a language gets it. */
export interface ReadRule extends TownText {
  readonly id: string;
  readonly position: number;
}

export interface PublicRules {
  readonly number: number;
  readonly publishedAt: Date;
  readonly inForce: boolean;
  readonly rules: readonly ReadRule[];
}

/** The rules of a process as everybody reads them. */
export interface ProcessRules {
  readonly processId: string;
  readonly processTitle: TownText;
  /** Those that were asked for; null where none were published. */
  readonly shown: PublicRules | null;
  /** All published versions, the newest first. */
  readonly versions: readonly { readonly number: number; readonly publishedAt: Date }[];
}

/**
 * The published rules of a process; null for a draft of a process, an unknown one, and a version that was not
 * published.
 *
 * @param number version; null for the one in force
 */
export function readPublicRules(
  context: ServiceContext,
  processId: string,
  number: number | null,
  language: Language,
): ProcessRules | null {
  const { database } = context;
  authorise(context.actor, "public");
  const process = loadProcess(database, processId);
  if (process === null || process.status === "draft") return null;
  const versions = readRuleSets(database, processId).flatMap((set) =>
    set.publishedAt === null ? [] : [{ number: set.number, publishedAt: set.publishedAt }],
  );
  const wanted = number === null ? versions[0] : versions.find((each) => each.number === number);
  if (number !== null && wanted === undefined) return null;
  return {
    processId,
    processTitle: fieldInLanguage(process, "title", language) ?? { text: "", language: "de" },
    versions,
    shown:
      wanted === undefined
        ? null
        : {
            ...wanted,
            inForce: wanted.number === versions[0]?.number,
            rules: readRules(database, processId, wanted.number).map((rule) => ({
              id: rule.id,
              position: rule.position,
              ...ruleText(rule, language),
            })),
          },
  };
}
