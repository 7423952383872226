import { randomUUID } from "node:crypto";
import { seededRandom } from "#app/domain/random.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { ServiceContext } from "#app/services/context.ts";
import {
  type PoolPersonContent,
  sealPoolPerson,
} from "#app/services/pool/person-envelope.server.ts";
import { hashReference } from "#db/envelope.server.ts";
import { poolImports, poolPeople, processes, processTexts, quotas } from "#db/schema/index.ts";

export const SAMPLE_QUOTAS: readonly Quota[] = [
  { feature: "Geschlecht", value: "weiblich", min: 4, max: 6 },
  { feature: "Geschlecht", value: "männlich", min: 4, max: 6 },
  { feature: "Alter", value: "16–29", min: 2, max: 3 },
  { feature: "Alter", value: "30–59", min: 4, max: 5 },
  { feature: "Alter", value: "60+", min: 2, max: 4 },
  { feature: "Ortsteil", value: "Kernstadt", min: 6, max: 8 },
  { feature: "Ortsteil", value: "Dörfer", min: 2, max: 4 },
];

/** Synthetic respondents with uneven features, the same for the same seed. */
export function samplePeople(count: number, seed = "pool"): PoolPersonContent[] {
  const random = seededRandom(seed);
  const pick = (values: readonly string[]) => values[random.integer(values.length)] ?? "";
  return Array.from({ length: count }, (_unused, index) => ({
    reference: `R-${index + 1}`,
    name: `Synthetic Person ${index + 1}`,
    contact: { "E-Mail": `person-${index + 1}@example.org` },
    values: {
      Geschlecht: pick(["weiblich", "weiblich", "männlich"]),
      Alter: pick(["16–29", "30–59", "60+", "60+", "60+"]),
      Ortsteil: pick(["Kernstadt", "Kernstadt", "Kernstadt", "Dörfer"]),
    },
    carried: {},
  }));
}

/** Stores a process with texts, a pool and quotas, ready to be drawn. Returns its id. */
export function storeProcess(
  context: ServiceContext,
  options: {
    people?: readonly PoolPersonContent[];
    quotas?: readonly Quota[];
    panelSize?: number;
    status?: "draft" | "published";
  } = {},
): string {
  const { database } = context;
  const { id: processId } = database
    .insert(processes)
    .values({
      status: options.status ?? "published",
      panelSize: options.panelSize ?? 10,
      startsOn: "2026-03-01",
      endsOn: "2026-09-30",
      createdAt: context.now,
      publishedAt: options.status === "draft" ? null : context.now,
    })
    .returning({ id: processes.id })
    .get();
  database
    .insert(processTexts)
    .values({
      processId,
      language: "de",
      title: "Arbeitskreis Probe",
      question: "Wie wollen wir zusammen leben?",
      mandate: "Beschluss des Stadtrats (Beispiel)",
      position: "Die Bürgermeisterin ist dafür.",
      scope: "Über Vorschläge an den Stadtrat.",
      commitment: "Der Stadtrat antwortet auf jeden Vorschlag.",
    })
    .run();
  storePeople(context, processId, options.people ?? samplePeople(60));
  (options.quotas ?? SAMPLE_QUOTAS).forEach((quota, position) => {
    database
      .insert(quotas)
      .values({ processId, position, ...quota })
      .run();
  });
  return processId;
}

/** Stores people as one completed import. */
function storePeople(
  context: ServiceContext,
  processId: string,
  people: readonly PoolPersonContent[],
): void {
  if (people.length === 0) return;
  const { id: importId } = context.database
    .insert(poolImports)
    .values({ processId, rowsTaken: people.length, completedAt: context.now })
    .returning({ id: poolImports.id })
    .get();
  people.forEach((person, index) => {
    const id = randomUUID();
    context.database
      .insert(poolPeople)
      .values({
        id,
        processId,
        importId,
        position: index + 1,
        referenceHash: hashReference(context.keyring, processId, person.reference),
        envelope: sealPoolPerson(context.keyring, id, person),
      })
      .run();
  });
}
