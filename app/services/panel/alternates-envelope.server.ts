import type { AlternateList } from "#app/domain/sortition/substitutes/alternates.ts";
import type { DropOutRates } from "#app/domain/sortition/substitutes/drop-out-rates.ts";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";
import type { alternateLists } from "#db/schema/index.ts";

/** What a reserve list was asked for. People go by the organiser's references. */
export interface AlternatesSettings {
  readonly rates: DropOutRates;
  /** Who was on the panel. */
  readonly selected: readonly string[];
  /** Who had left it. */
  readonly excluded: readonly string[];
}

type ListRow = Pick<
  typeof alternateLists.$inferSelect,
  "id" | "settingsEnvelope" | "resultEnvelope"
>;

const SETTINGS = "alternate_lists.settings";
const RESULT = "alternate_lists.result";

export function sealAlternatesSettings(
  keyring: Keyring,
  id: string,
  settings: AlternatesSettings,
): Buffer {
  return sealJson(keyring, { table: SETTINGS, id }, settings);
}

export function openAlternatesSettings(
  keyring: Keyring,
  { id, settingsEnvelope }: ListRow,
): AlternatesSettings {
  return openJson(keyring, { table: SETTINGS, id }, settingsEnvelope) as AlternatesSettings;
}

export function sealAlternatesResult(keyring: Keyring, id: string, list: AlternateList): Buffer {
  return sealJson(keyring, { table: RESULT, id }, list);
}

/** Null while the list is not complete. */
export function openAlternatesResult(
  keyring: Keyring,
  { id, resultEnvelope }: ListRow,
): AlternateList | null {
  if (resultEnvelope === null) return null;
  return openJson(keyring, { table: RESULT, id }, resultEnvelope) as AlternateList;
}
