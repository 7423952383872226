import { data } from "@remix-run/node";
import type { Problem } from "#app/domain/result.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import {
  readTownHall,
  type TownHall,
  type TownHallItem,
  type TownHallRule,
} from "#app/services/town-halls/load-town-hall.server.ts";

/** The town hall that an address names; 404 where there is none. */
export function visitedTownHall({ services, params }: Visit): TownHall {
  const townHall = readTownHall(services, params.townHallId ?? "");
  if (townHall === null) throw new Response(null, { status: 404 });
  return townHall;
}

/** The answer to a form that was refused: what was entered stays. A town hall that is gone is not found. */
export function refusedForm<P extends Problem>(
  problem: P,
  values: Readonly<Record<string, string>>,
  status = 409,
) {
  if (problem.code === "town_hall_not_found") throw new Response(null, { status: 404 });
  const errors: Record<string, string> = {};
  const refused = problem as Exclude<P, { code: "town_hall_not_found" }>;
  return data({ errors, values, problem: refused }, { status });
}

/** The answer to a form with faults in its fields. */
export function faultyForm(
  errors: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
) {
  return data({ errors, values, problem: null }, { status: 422 });
}

/** The item that an address names; 404 where there is none. */
export function visitedItem(visit: Visit): { townHall: TownHall; item: TownHallItem } {
  const townHall = visitedTownHall(visit);
  const item = townHall.items.find(({ id }) => id === visit.params.itemId);
  if (item === undefined) throw new Response(null, { status: 404 });
  return { townHall, item };
}

/** The rule that an address names; 404 where there is none. */
export function visitedRule(visit: Visit): { townHall: TownHall; rule: TownHallRule } {
  const townHall = visitedTownHall(visit);
  const rule = townHall.rules.find(({ id }) => id === visit.params.ruleId);
  if (rule === undefined) throw new Response(null, { status: 404 });
  return { townHall, rule };
}
