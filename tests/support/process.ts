import { eq } from "drizzle-orm";
import type { ProcessInput, ProcessText } from "#app/services/processes/process-fields.ts";
import type { Database } from "#db/connection.server.ts";
import {
  drawQuotas,
  drawRevocations,
  draws,
  municipality,
  poolImports,
  poolPeople,
} from "#db/schema/index.ts";
import { TEST_NOW } from "./database.ts";

/** A complete process, made up. */
export const SAMPLE_PROCESS: ProcessInput = {
  title: "Arbeitskreis Zusammenleben",
  question: "Wie wollen wir in zehn Jahren in unseren Ortsteilen zusammenleben?",
  mandate: "Der Stadtrat hat den Arbeitskreis am 3. Februar 2026 beauftragt.",
  position:
    "Die Stadt will, dass alle Ortsteile erreichbar bleiben.\nDie Bürgermeisterin trägt das mit.",
  scope: "Über Treffpunkte und Busverbindungen kann entschieden werden, über Steuern nicht.",
  commitment: "Der Stadtrat berät die Vorschläge bis Dezember und begründet jede Ablehnung.",
  panelSize: 24,
  startsOn: "2026-03-01",
  endsOn: "2026-09-30",
};

export const SAMPLE_TRANSLATIONS: Readonly<Record<"de-simple" | "en" | "ar", ProcessText>> = {
  "de-simple": {
    title: "Gruppe für das Zusammen-Leben",
    question: "Wie wollen wir zusammen leben?",
    mandate: "Der Stadt-Rat will die Gruppe.",
    position: "Die Stadt will: Alle Orte bekommen einen Bus.",
    scope: "Sie reden über den Bus. Sie reden nicht über Steuern.",
    commitment: "Der Stadt-Rat liest alles. Der Stadt-Rat gibt eine Antwort.",
  },
  en: {
    title: "Working group on living together",
    question: "How do we want to live together in ten years?",
    mandate: "The town council commissioned the working group on 3 February 2026.",
    position: "The town wants every district to stay within reach.",
    scope: "Meeting places and buses can be decided on, taxes cannot.",
    commitment:
      "The council discusses the proposals by December and gives reasons for every refusal.",
  },
  ar: {
    title: "مجموعة عمل حول العيش معًا",
    question: "كيف نريد أن نعيش معًا بعد عشر سنوات؟",
    mandate: "كلّف مجلس المدينة مجموعة العمل في 3 فبراير 2026.",
    position: "تريد المدينة أن تبقى جميع الأحياء سهلة الوصول.",
    scope: "يمكن تقرير أماكن اللقاء وخطوط الحافلات، ولا يمكن تقرير الضرائب.",
    commitment: "يناقش المجلس المقترحات حتى ديسمبر ويعلّل كل رفض.",
  },
};

export function nameTown(database: Database): void {
  database
    .insert(municipality)
    .values({
      id: 1,
      name: "Hettstedt",
      phone: "03476 000000",
      officeHours: "Di 9 bis 12 Uhr",
      synthetic: true,
    })
    .run();
}

/** Respondents that no page opens: their envelopes are empty. */
export function storeRespondents(database: Database, processId: string, count: number): void {
  const { id: importId } = database
    .insert(poolImports)
    .values({ processId, rowsTaken: count, completedAt: TEST_NOW })
    .returning({ id: poolImports.id })
    .get();
  for (let index = 0; index < count; index += 1) {
    database
      .insert(poolPeople)
      .values({
        processId,
        importId,
        position: index,
        referenceHash: `hash-${index}`,
        envelope: Buffer.alloc(1),
      })
      .run();
  }
}

/** A real draw from its commitment on, for pages that show what everyone may know of it. */
export function storeCommittedDraw(database: Database, processId: string, number = 1): string {
  const { id } = database
    .insert(draws)
    .values({
      processId,
      kind: "real",
      objective: "leximin",
      panelSize: 24,
      requestedAt: TEST_NOW,
      preparedAt: TEST_NOW,
      algorithm: "leximin",
      algorithmVersion: "1",
      seconds: 1.5,
    })
    .returning({ id: draws.id })
    .get();
  const quotas = [
    { feature: "Alter", value: "16–29", min: 5, max: 7 },
    { feature: "Alter", value: "30–59", min: 9, max: 12 },
    { feature: "Alter", value: "60+", min: 6, max: 8 },
    { feature: "Ortsteil", value: "Kernstadt", min: 16, max: 16 },
    { feature: "Ortsteil", value: "Ritterode/Meisberg", min: 8, max: 8 },
  ];
  for (const [position, quota] of quotas.entries()) {
    database
      .insert(drawQuotas)
      .values({ drawId: id, ...quota, position })
      .run();
  }
  database
    .update(draws)
    .set({
      number,
      committedAt: TEST_NOW,
      committedBy: "organiser",
      commitment: `${number}`.repeat(64),
      committedHead: "b".repeat(64),
      numberSource: "stage",
      numberDetails: "Drei zehnseitige Würfel auf dem Marktplatz",
      numberAt: TEST_NOW,
    })
    .where(eq(draws.id, id))
    .run();
  return id;
}

/** A real draw whose number was drawn; with a reason, one that was set aside and repeated. */
export function storeCompletedDraw(
  database: Database,
  processId: string,
  number = 1,
  repeatReason: string | null = null,
): string {
  const id = storeCommittedDraw(database, processId, number);
  database
    .update(draws)
    .set({ drawnNumber: 471, completedAt: TEST_NOW, auditHead: "a".repeat(64) })
    .where(eq(draws.id, id))
    .run();
  if (repeatReason !== null) {
    database
      .insert(drawRevocations)
      .values({
        drawId: id,
        kind: "repeated",
        reason: repeatReason,
        revokedAt: TEST_NOW,
        revokedBy: "organiser",
        confirmedBy: "sworn-person",
        confirmedByKind: "sworn",
      })
      .run();
  }
  return id;
}
