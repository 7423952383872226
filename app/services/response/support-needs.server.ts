import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Language } from "#app/i18n/languages.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { loadInvitation } from "#app/services/replies/load-invitation.server.ts";
import {
  AVAILABILITIES,
  type Availability,
  SUPPORT_NEEDS,
  type SupportNeed,
} from "#app/services/replies/reply-choices.ts";
import { openReply, type ReplyContent } from "#app/services/replies/reply-envelope.server.ts";
import { compareNames } from "#app/services/tables/name-order.ts";
import {
  type ContactChannel,
  invitationSettings,
  invitations,
  poolPeople,
  replies,
  user,
} from "#db/schema/index.ts";

export interface SupportTotals {
  /** People in the pool who answered for themselves or through the town hall. */
  readonly people: number;
  /** Of them, who asked for anything at all. */
  readonly withNeeds: number;
  readonly needs: readonly { readonly need: SupportNeed; readonly people: number }[];
  /** Languages that interpreters have to speak, the most wanted first. */
  readonly languages: readonly { readonly language: string; readonly people: number }[];
  readonly availability: readonly { readonly when: Availability; readonly people: number }[];
  /** Wishes in people's own words. */
  readonly notes: number;
  /** Who alone may read the names; null while nobody was appointed. */
  readonly personInCharge: { readonly name: string; readonly isReader: boolean } | null;
}

export interface SupportedPerson {
  readonly invitationId: string;
  /** What someone with an information block is called by here. */
  readonly reference: string;
  /** Null for people with an information block who gave no name. */
  readonly name: string | null;
  readonly language: Language;
  readonly support: ReplyContent["support"];
  readonly contact: {
    readonly channel: ContactChannel;
    readonly phone: string;
    readonly email: string;
  };
}

/** How much support the people in the pool need, in totals for planning. Opens every reply once. */
export function readSupportTotals(context: ServiceContext, processId: string): SupportTotals {
  authorise(context.actor, "invitations.read");
  const support = acceptedReplies(context, processId).map(({ content }) => content.support);
  const count = (of: (each: ReplyContent["support"]) => boolean) => support.filter(of).length;
  const languages = new Map<string, number>();
  for (const { needs, language } of support) {
    if (!needs.includes("interpreter")) continue;
    const name = language.trim().toLocaleLowerCase("de");
    languages.set(name, (languages.get(name) ?? 0) + 1);
  }
  return {
    people: support.length,
    withNeeds: count(({ needs, note }) => needs.length > 0 || note !== ""),
    needs: SUPPORT_NEEDS.map((need) => ({
      need,
      people: count(({ needs }) => needs.includes(need)),
    })),
    languages: [...languages]
      .map(([name, people]) => ({
        language: name.charAt(0).toLocaleUpperCase("de") + name.slice(1),
        people,
      }))
      .sort((a, b) => b.people - a.people || a.language.localeCompare(b.language, "de")),
    availability: AVAILABILITIES.map((when) => ({
      when,
      people: count(({ availability }) => availability.includes(when)),
    })),
    notes: count(({ note }) => note !== ""),
    personInCharge: personInCharge(context, processId),
  };
}

/**
 * Who needs which support, by name: for the person in charge alone, and every look is recorded.
 * Fails with `not_in_charge`.
 */
export function readSupportList(
  context: ServiceContext,
  processId: string,
): Result<SupportedPerson[], Problem<"not_in_charge", object>> {
  authorise(context.actor, "invitations.read");
  return context.database.transaction(
    (transaction): Result<SupportedPerson[], Problem<"not_in_charge", object>> => {
      if (personInCharge(context, processId)?.isReader !== true) {
        return problem("not_in_charge", {});
      }
      appendAudit(transaction, context, {
        action: "support_list_read",
        objectKind: "process",
        objectId: processId,
      });
      const people = acceptedReplies(context, processId)
        .filter(({ content: { support } }) => support.needs.length > 0 || support.note !== "")
        .flatMap(({ invitationId, language, content }) => {
          const invitation = loadInvitation(transaction, context.keyring, invitationId);
          if (invitation === null) return [];
          const { person, reference } = invitation;
          const known =
            person === null || person.informationBlock
              ? null
              : `${person.givenName} ${person.familyName}`;
          const { channel, phone, email } = content.contact;
          return {
            invitationId,
            reference,
            name: content.name || known,
            language,
            support: content.support,
            contact: { channel, phone, email },
          };
        });
      return ok(people.sort(compareNames));
    },
    { behavior: "immediate" },
  );
}

/** The replies of everyone who said yes and can be drawn. */
function acceptedReplies({ database, keyring }: ServiceContext, processId: string) {
  return database
    .select({
      invitationId: replies.invitationId,
      language: replies.language,
      envelope: replies.envelope,
    })
    .from(replies)
    .innerJoin(invitations, eq(invitations.id, replies.invitationId))
    .innerJoin(poolPeople, eq(poolPeople.id, replies.personId))
    .where(
      and(
        eq(invitations.processId, processId),
        isNotNull(replies.envelope),
        isNull(poolPeople.withdrawnAt),
      ),
    )
    .orderBy(asc(replies.firstAt))
    .all()
    .flatMap(({ invitationId, language, envelope }) =>
      envelope === null
        ? []
        : [{ invitationId, language, content: openReply(keyring, invitationId, envelope) }],
    );
}

function personInCharge({ database, actor }: ServiceContext, processId: string) {
  const row = database
    .select({ id: user.id, name: user.name })
    .from(invitationSettings)
    .innerJoin(user, eq(user.id, invitationSettings.supportPersonId))
    .where(eq(invitationSettings.processId, processId))
    .get();
  if (row === undefined) return null;
  return { name: row.name, isReader: actor.kind === "staff" && actor.id === row.id };
}
