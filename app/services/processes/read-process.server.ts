import { eq } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { standingDraw } from "#app/services/draws/standing-draw.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { processes, processTexts } from "#db/schema/index.ts";
import { missingFields, type ProcessText } from "./process-fields.ts";

export const TRANSLATIONS = ["de-simple", "en", "ar"] as const satisfies readonly Language[];
export type TranslationLanguage = (typeof TRANSLATIONS)[number];

/** How a translation stands to the German original. */
export type TranslationState = "missing" | "incomplete" | "outdated" | "current";

export interface ProcessTextVersion extends ProcessText {
  readonly revision: number;
  /** Revision of the original that was translated; its own for the original. */
  readonly basedOn: number;
}

export interface ProcessDetails {
  readonly id: string;
  readonly status: "draft" | "published" | "closed";
  readonly panelSize: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly publishedAt: Date | null;
  /** How far the real draw is that stands: once committed to, the panel size stays what it is. */
  readonly draw: "none" | "committed" | "drawn";
  readonly original: ProcessTextVersion;
  readonly translations: Readonly<Record<TranslationLanguage, ProcessTextVersion | null>>;
}

/** One process with all its texts; null when there is none with this id. */
export function readProcess(context: ServiceContext, id: string): ProcessDetails | null {
  authorise(context.actor, "process.read");
  return loadProcess(context.database, id);
}

/** One process as it is stored; for services, which authorise for what they do with it. */
export function loadProcess(database: Queryable, id: string): ProcessDetails | null {
  const process = database.select().from(processes).where(eq(processes.id, id)).get();
  if (process === undefined) return null;
  const texts = database.select().from(processTexts).where(eq(processTexts.processId, id)).all();
  const original = texts.find((text) => text.language === "de");
  if (original === undefined) throw new Error(`Process ${id} has no German text.`);
  const standing = standingDraw(database, id);
  const translation = (language: TranslationLanguage) =>
    texts.find((text) => text.language === language) ?? null;
  return {
    id,
    status: process.status,
    panelSize: process.panelSize,
    startsOn: process.startsOn,
    endsOn: process.endsOn,
    publishedAt: process.publishedAt,
    draw: standing === null ? "none" : standing.drawn ? "drawn" : "committed",
    original,
    translations: {
      "de-simple": translation("de-simple"),
      en: translation("en"),
      ar: translation("ar"),
    },
  };
}

export function translationState(
  translation: ProcessTextVersion | null,
  original: ProcessTextVersion,
): TranslationState {
  if (translation === null) return "missing";
  if (translation.basedOn < original.revision) return "outdated";
  const lacking = missingFields(translation).filter((field) => original[field] !== "");
  return lacking.length > 0 ? "incomplete" : "current";
}
