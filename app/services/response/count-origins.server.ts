import { type PublicTotal, publicTable } from "#app/domain/disclosure.ts";
import type { StaffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readDraw } from "#app/services/draws/read-draw.server.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { authorise } from "#app/services/permissions.ts";
import { type Origin, originsOfPool, placesOf } from "./origins.server.ts";

/** How many people of a draw came by one way. */
export interface CountedOrigin {
  /** Null: nobody knows any more, because they withdrew or had everything erased. */
  readonly origin: Exclude<Origin, { kind: "list" }> | { readonly kind: "list" } | null;
  readonly pool: number;
  readonly panel: number;
  /** Of the pool, what the rules of disclosure let be published; null: nothing. */
  readonly published: PublicTotal;
}

/**
 * How the people of a completed draw came into the pool: those who could be drawn and those who were. Ways without
 * anyone in the pool are left out. Exact counts: for organisers, only `published` for others. Null where there is no
 * such draw. Opens everyone in the pool once.
 */
export function countOrigins(
  context: ServiceContext,
  place: { readonly processId: string; readonly drawId: string },
): CountedOrigin[] | null {
  authorise(context.actor, "draw.people");
  const { database } = context;
  const read = readDraw(context, place.drawId);
  if (!read.ok || read.value.people === null) return null;
  const { summary, people } = read.value;
  if (summary.processId !== place.processId) return null;
  const origins = originsOfPool(database, place.processId);
  const keyOf = (id: string) => {
    const origin = origins.get(id);
    return origin === undefined ? "" : origin.kind === "list" ? "list" : origin.id;
  };
  const panel = people.panel.map(({ id }) => keyOf(id));
  const others = people.remaining
    .filter(({ reference }) => Object.hasOwn(people.probabilities, reference))
    .map(({ id }) => keyOf(id));
  const gone = Math.max(0, summary.statistics.poolSize - panel.length - others.length);
  const goneFromPanel = Math.max(0, summary.panelSize - panel.length);
  const count = (keys: readonly string[], key: string) => keys.filter((own) => own === key).length;
  const ways = [
    ...placesOf(database, place.processId).map((origin) => ({ key: origin.id, origin })),
    { key: "list", origin: { kind: "list" } as const },
    { key: "", origin: null },
  ].map(({ key, origin }) => ({
    key,
    origin: origin as CountedOrigin["origin"],
    pool: count([...panel, ...others], key) + (key === "" ? gone : 0),
    panel: count(panel, key) + (key === "" ? goneFromPanel : 0),
  }));
  const shown = ways.filter(({ pool }) => pool > 0);
  const { rows } = publicTable(shown.map(({ key, pool }) => ({ value: key, persons: pool })));
  return shown.map(({ key: _key, ...own }, index) => ({
    ...own,
    published: rows[index]?.persons ?? null,
  }));
}

/**
 * The same as CSV, headings in the reader's language. Semicolons and UTF-8 with byte order mark, as office programs
 * want it. Null where there is no such draw.
 */
export function exportOrigins(
  context: ServiceContext,
  place: { readonly processId: string; readonly drawId: string },
  language: StaffLanguage,
): string | null {
  authorise(context.actor, "draw.people");
  const counted = countOrigins(context, place);
  if (counted === null) return null;
  const { t } = staffTranslation(language);
  const nameOf = ({ origin }: CountedOrigin) => {
    if (origin === null) return t("response:origins.gone");
    if (origin.kind === "outreach") return origin.label;
    return origin.kind === "list"
      ? t("response:origins.list")
      : t("response:origins.wave", { wave: String(origin.wave) });
  };
  const columns = ["origin", "inPool", "onPanel", "published"] as const;
  return writeCsv(
    columns.map((column) => t(`response:dashboard.columns.${column}`)),
    counted.map((one) => [
      nameOf(one),
      String(one.pool),
      String(one.panel),
      one.published === null ? "" : String(one.published),
    ]),
    { delimiter: ";", byteOrderMark: true },
  );
}
