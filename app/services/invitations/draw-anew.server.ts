import {
  drawInvitations,
  type InvitationDraw,
} from "#app/domain/sortition/invitations/draw-invitations.ts";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import { type Job, reportProgress } from "#app/services/jobs/job-state.server.ts";
import { progressReporter } from "#app/services/jobs/progress-reporter.server.ts";
import type { RegisterExtract } from "#app/services/register/read-register.server.ts";
import {
  type InvitationDrawRow,
  type PeopleOfDraw,
  peopleOfDraw,
} from "./drawable-people.server.ts";

export interface Drawn {
  readonly people: PeopleOfDraw;
  readonly draw: InvitationDraw;
}

/**
 * Draws from the extract by the stored plan and seed; stores nothing. Returns the problem `register_changed` or
 * `stratum_too_small`. For jobs.
 */
export function drawAnew(
  context: JobContext,
  job: Job,
  row: InvitationDrawRow,
  extract: RegisterExtract,
): Drawn | { code: string; params: object } {
  const report = progressReporter(context, job.id);
  const total = extract.rowsTaken;
  const people = peopleOfDraw(context, row, extract, (done) => {
    if (done % 500 === 0) report({ phase: "reading_register", done, total });
  });
  if (people === null) return { code: "register_changed", params: {} };
  reportProgress(context.database, job.id, { phase: "drawing_invitations", done: 0, total: null });
  const draw = drawInvitations(people.people, people.letters, row.seed);
  if (draw.ok) return { people, draw: draw.value };
  const { stratum, letters } = draw.problem.params;
  const name = row.design === "simple" ? "–" : (people.strata[stratum] ?? "–");
  return { code: draw.problem.code, params: { stratum: name, letters } };
}

/** Classes that have people, and everyone's place among them. */
export function numberedClasses({ draw }: Drawn) {
  const numbers = new Map<number, number>();
  const letters = new Map<number, number>();
  for (const [place, { people }] of draw.classes.entries()) {
    if (people > 0) numbers.set(place, numbers.size);
  }
  for (const place of draw.drawn) {
    const own = draw.chance[place] ?? 0;
    letters.set(own, (letters.get(own) ?? 0) + 1);
  }
  const numberOf = (place: number) => numbers.get(draw.chance[place] ?? 0) ?? 0;
  const classes = [...numbers].flatMap(([place, number]) => {
    const own = draw.classes[place];
    return own === undefined ? [] : [{ ...own, number, letters: letters.get(place) ?? 0 }];
  });
  return { classes, numberOf };
}
