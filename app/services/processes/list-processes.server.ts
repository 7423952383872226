import { desc, eq, inArray } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Database, Queryable } from "#db/connection.server.ts";
import { processes, processTexts } from "#db/schema/index.ts";

export interface ProcessListing {
  readonly id: string;
  readonly status: "draft" | "published" | "closed";
  readonly title: string;
  readonly question: string;
  /** Language of title and question. */
  readonly language: Language;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The processes everyone may see, newest first, in the reader's language or else in German. */
export function listPublicProcesses(context: ServiceContext, language: Language): ProcessListing[] {
  authorise(context.actor, "public");
  return list(context.database, language).filter((process) => process.status !== "draft");
}

/** All processes, newest first. */
export function listProcesses(context: ServiceContext, language: Language): ProcessListing[] {
  authorise(context.actor, "process.read");
  return list(context.database, language);
}

function list(database: Database, language: Language): ProcessListing[] {
  const texts = database
    .select()
    .from(processTexts)
    .where(inArray(processTexts.language, [language, "de"]))
    .all();
  return database
    .select()
    .from(processes)
    .orderBy(desc(processes.createdAt))
    .all()
    .map((process) => {
      const own = texts.filter((text) => text.processId === process.id);
      const text = own.find((candidate) => candidate.language === language) ?? own[0];
      return {
        id: process.id,
        status: process.status,
        title: text?.title ?? "",
        question: text?.question ?? "",
        language: text?.language ?? "de",
        startsOn: process.startsOn,
        endsOn: process.endsOn,
      };
    });
}

/** The status of one process; null when there is none with this id. */
export function processStatus(database: Queryable, id: string): ProcessListing["status"] | null {
  return (
    database.select({ status: processes.status }).from(processes).where(eq(processes.id, id)).get()
      ?.status ?? null
  );
}
