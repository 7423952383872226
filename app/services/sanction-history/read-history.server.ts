import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import type { AppealResult } from "#app/domain/moderation/appeals.ts";
import type { Measure } from "#app/domain/moderation/measures.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readModeratedText } from "#app/services/moderation/moderated-text.server.ts";
import { endOf } from "#app/services/moderation/moderation-case.server.ts";
import {
  type ModerationRule,
  readRulesById,
} from "#app/services/moderation/stored-rules.server.ts";
import { openParticipant } from "#app/services/participation/participant-envelope.server.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  knownAttendees,
  type ModeratedKind,
  moderationAppeals,
  moderationCases,
  moderationDecisions,
  type ParticipantKind,
  participants,
  user,
} from "#db/schema/index.ts";
import {
  type FloorSanction,
  type SanctionedAttendee,
  sanctionedAttendees,
} from "./floor-sanctions.server.ts";

/** A decision about a text of somebody, as their history shows it. */
export interface PastDecision {
  readonly id: string;
  readonly caseId: string;
  readonly measure: Exclude<Measure, "leave">;
  readonly at: Date;
  readonly days: number | null;
  /** When it ends by itself. */
  readonly until: Date | null;
  readonly liftedAt: Date | null;
  readonly rule: ModerationRule | null;
  readonly facts: string;
  readonly language: Language;
  readonly kind: ModeratedKind;
  /** Title or beginning of the text; empty where it is gone. */
  readonly title: string;
  /** Null without an appeal; `open` while it waits. */
  readonly appeal: AppealResult | "open" | null;
}

/** Somebody of the floor who is known to be this participant. */
export interface LinkedAttendee extends SanctionedAttendee {
  /** Name of the moderator who found it; null where the account is gone. */
  readonly foundBy: string | null;
  readonly foundAt: Date;
}

/** What one person met in one process: on the floor of its town halls, and about what they wrote. */
export interface SanctionHistory {
  readonly participantId: string;
  readonly processId: string;
  readonly kind: ParticipantKind;
  /** Null: a former participant. */
  readonly shownName: string | null;
  /** The newest first. */
  readonly decisions: readonly PastDecision[];
  /** The newest first, of all who are linked. */
  readonly floor: readonly FloorSanction[];
  readonly linked: readonly LinkedAttendee[];
  /** Others who met a measure on the floor of this process, of whom nobody knows yet who they are here. */
  readonly unlinked: readonly SanctionedAttendee[];
}

/**
 * The history of one participant, for moderators alone; null where there is none. Who was erased on the floor
 * is in it no more.
 */
export function readHistory(
  context: ServiceContext,
  participantId: string,
): SanctionHistory | null {
  authorise(context.actor, "moderation.read");
  const { database, keyring } = context;
  const person = database
    .select()
    .from(participants)
    .where(eq(participants.id, participantId))
    .get();
  if (person === undefined) return null;
  const met = sanctionedAttendees(context, person.processId);
  const links = database
    .select()
    .from(knownAttendees)
    .leftJoin(user, eq(user.id, knownAttendees.foundBy))
    .where(
      inArray(
        knownAttendees.attendeeId,
        met.map(({ attendeeId }) => attendeeId),
      ),
    )
    .all();
  const linkOf = (attendeeId: string) =>
    links.find(({ known_attendees: link }) => link.attendeeId === attendeeId);
  const linked = met.flatMap((attendee): LinkedAttendee[] => {
    const link = linkOf(attendee.attendeeId);
    if (link?.known_attendees.participantId !== participantId) return [];
    return [
      { ...attendee, foundBy: link.user?.name ?? null, foundAt: link.known_attendees.foundAt },
    ];
  });
  return {
    participantId,
    processId: person.processId,
    kind: person.kind,
    shownName: openParticipant(keyring, person)?.shownName ?? null,
    decisions: decisionsAbout(context, participantId),
    floor: linked
      .flatMap(({ sanctions }) => sanctions)
      .sort((a, b) => b.at.getTime() - a.at.getTime()),
    linked,
    unlinked:
      person.erasedAt === null
        ? met.filter(({ attendeeId }) => linkOf(attendeeId) === undefined)
        : [],
  };
}

function decisionsAbout(
  { database }: Pick<ServiceContext, "database">,
  participantId: string,
): readonly PastDecision[] {
  const rows = database
    .select()
    .from(moderationDecisions)
    .innerJoin(moderationCases, eq(moderationCases.id, moderationDecisions.caseId))
    .leftJoin(moderationAppeals, eq(moderationAppeals.decisionId, moderationDecisions.id))
    .where(
      and(
        eq(moderationDecisions.participantId, participantId),
        isNotNull(moderationDecisions.effectiveAt),
      ),
    )
    .orderBy(desc(moderationDecisions.effectiveAt), desc(moderationDecisions.id))
    .all();
  const ruleIds = rows.flatMap(({ moderation_decisions: { ruleId } }) => ruleId ?? []);
  const rules = readRulesById(database, ruleIds);
  return rows.flatMap((row) => {
    const { moderation_decisions: decision, moderation_cases: of, moderation_appeals } = row;
    const { measure, effectiveAt, days } = decision;
    if (measure === "leave" || effectiveAt === null) return [];
    return [
      {
        ...{ id: decision.id, caseId: of.id, measure, at: effectiveAt, days },
        until: endOf(effectiveAt, days),
        liftedAt: decision.liftedAt,
        rule: rules.get(decision.ruleId ?? "") ?? null,
        ...{ facts: decision.facts, language: decision.language, kind: of.textKind },
        title:
          readModeratedText(database, of.textKind, of.textId, decision.textVersion)?.title ?? "",
        appeal: moderation_appeals === null ? null : (moderation_appeals.result ?? "open"),
      },
    ];
  });
}
