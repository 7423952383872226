import { createHash } from "node:crypto";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import { eligibilityCheck } from "#app/domain/sortition/invitations/eligibility.ts";
import type { DrawablePeople } from "#app/domain/sortition/invitations/households.ts";
import { stratumName, stratumReader } from "#app/domain/sortition/invitations/strata.ts";
import {
  type RegisterExtract,
  readResidents,
} from "#app/services/register/read-register.server.ts";
import { ageOfResident } from "#app/services/register/resident-envelope.server.ts";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import type { invitationDraws } from "#db/schema/index.ts";
import { drawPlanSchema } from "./draw-plan.ts";
import { invitedBefore } from "./invited-before.server.ts";

export type InvitationDrawRow = typeof invitationDraws.$inferSelect;

export interface PeopleOfDraw {
  /** In the order of the file. */
  readonly people: DrawablePeople;
  /** Row of each person in the extract. */
  readonly residentIds: readonly number[];
  /** Each person's place in `strata`. */
  readonly cell: Int32Array;
  /** Names of the plan's strata. */
  readonly strata: readonly string[];
  /** Letters of each stratum that is drawn from: those of the plan, or one for all. */
  readonly letters: readonly number[];
  /** SHA-256 of everything that the draw depends on but the seed. */
  readonly inputHash: string;
}

/**
 * Everyone who can be drawn, as the draw needs them. Null when someone belongs to a stratum that the plan does not have:
 * the extract has changed since. For jobs.
 */
export function peopleOfDraw(
  source: { readonly database: Database; readonly keyring: Keyring },
  draw: InvitationDrawRow,
  extract: RegisterExtract,
  onProgress: (done: number) => void,
): PeopleOfDraw | null {
  const plan = drawPlanSchema.parse(draw.plan);
  const check = eligibilityCheck(plan);
  const read = stratumReader(plan.features);
  const before = invitedBefore(source, extract, draw.wave ?? undefined);
  const places = new Map(plan.strata.map(({ name }, place) => [name, place]));
  const residentIds: number[] = [];
  const cells: number[] = [];
  const households: number[] = [];
  const numbers = new Map<string, number>();
  const hash = createHash("sha256").update(
    canonicalJson({ ...plan, design: draw.design, onePerHousehold: draw.onePerHousehold }),
  );
  let done = 0;
  for (const resident of readResidents(source, extract.id)) {
    done += 1;
    onProgress(done);
    const age = ageOfResident(resident, extract.takenOn);
    if (age === null || check(age) !== null || before.residents.has(resident.id)) continue;
    const { id, institution } = resident.household;
    const household = draw.onePerHousehold && !institution && id !== "" ? id : null;
    if (household !== null && before.households.has(household)) continue;
    const name = stratumName(read({ ...resident, age }));
    const cell = places.get(name);
    if (cell === undefined) return null;
    residentIds.push(resident.id);
    cells.push(cell);
    const number = household === null ? -1 : (numbers.get(household) ?? numbers.size);
    if (household !== null) numbers.set(household, number);
    households.push(number);
    hash.update(`\n${JSON.stringify([resident.reference, name, number])}`);
  }
  const cell = Int32Array.from(cells);
  const simple = draw.design === "simple";
  return {
    people: {
      stratum: simple ? new Int32Array(cell.length) : cell,
      household: Int32Array.from(households),
    },
    residentIds,
    cell,
    strata: plan.strata.map(({ name }) => name),
    letters: simple ? [draw.letters] : plan.strata.map(({ letters }) => letters),
    inputHash: hash.digest("hex"),
  };
}
