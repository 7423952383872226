import type { TFunction } from "i18next";
import { direction, type Language, languageTag } from "#app/i18n/languages.ts";
import { amendmentsDe } from "#app/i18n/public/amendments.de.ts";
import { differenceWords } from "#app/routes/difference-words.server.ts";
import { reinstatedInWords } from "#app/routes/public/appeals/reinstated-words.ts";
import { authorInWords } from "#app/routes/public/proposals/proposal-words.server.ts";
import type {
  AmendmentsOfProposal,
  ReadAmendment,
} from "#app/services/amendments/read-amendments.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";

type Translate = TFunction<"public">;

interface Reader {
  readonly t: Translate;
  readonly language: Language;
}

/** So many of those that an amendment conflicts with are named; the rest are counted. */
const NAMED_CONFLICTS = 5;

/** Keeps the direction of a name that somebody chose from turning the sentence around it. */
const isolated = (text: string) => `\u2068${text}\u2069`;

/** What an amendment wants, as a heading. */
export function wishInWords({ kind, position }: ReadAmendment, t: Translate): string {
  if (position === null) return t(`amendments.kinds.${kind}Gone`);
  if (kind === "insert" && position === 0) return t("amendments.kinds.insertFirst");
  return t(`amendments.kinds.${kind}`, { position: `${position}` });
}

/** How it stands to the text while it waits, or why nobody decided on it. */
function standingInWords({ status, standing }: ReadAmendment, t: Translate): string | null {
  if (status === "lapsed") return t("amendments.lapsedWhy");
  return standing === null ? null : t(`amendments.standings.${standing}`);
}

/** An amendment in the reader's words; what people wrote keeps its own language. */
export function amendmentInWords(
  amendment: ReadAmendment,
  { language: written, amendments }: Pick<AmendmentsOfProposal, "language" | "amendments">,
  { t, language }: Reader,
) {
  const { id, number, status, decidedAt, version, hidden, parts } = amendment;
  const author = (other: ReadAmendment) => isolated(authorInWords(other.author, t));
  const statusName = t(`amendments.statuses.${status}`);
  const kind = { replace: "changed", remove: "removed", insert: "added" } as const;
  const wish = wishInWords(amendment, t);
  return {
    ...{ id, number, version, wish },
    name: t("amendments.named", { number: `${number}` }),
    by: t("amendments.by", {
      author: author(amendment),
      date: dayOfMoment(amendment.at, language),
    }),
    open: status === "open",
    lapsed: status === "lapsed",
    status:
      decidedAt === null
        ? statusName
        : t("amendments.decidedOn", { status: statusName, date: dayOfMoment(decidedAt, language) }),
    standing: standingInWords(amendment, t),
    conflicts: amendment.conflicts.slice(0, NAMED_CONFLICTS).flatMap((other) => {
      const found = amendments.find((each) => each.number === other);
      if (found === undefined) return [];
      const named = { number: `${other}`, author: author(found) };
      return [{ number: other, name: t("amendments.namedBy", named) }];
    }),
    moreConflicts:
      amendment.conflicts.length > NAMED_CONFLICTS
        ? t("amendments.conflictsMore", { count: amendment.conflicts.length - NAMED_CONFLICTS })
        : null,
    hidden:
      hidden === null
        ? null
        : {
            what: t("amendments.hidden"),
            why: t("amendments.hiddenReason", { reason: isolated(hidden.reason) }),
          },
    reinstated: reinstatedInWords(amendment.reinstated, t, language),
    difference:
      hidden !== null
        ? []
        : [{ id, label: wish, kind: kind[amendment.kind], language: written, parts }],
    reasons: amendment.reasons,
    decisionReason: amendment.decisionReason,
    written: { lang: languageTag(amendment.language), dir: direction(amendment.language) },
    toVersion: version === null ? null : t("amendments.toVersion", { version: `${version}` }),
  };
}
export type AmendmentInWords = ReturnType<typeof amendmentInWords>;

/** The words around an amendment; loaders give them to the page, public or staff. */
export function cardWords({ t, language }: Reader) {
  return {
    conflicts: t("amendments.conflicts"),
    reasons: t("amendments.reasons"),
    decisionReason: t("amendments.decisionReason"),
    toDecide: t("amendments.toDecide"),
    difference: differenceWords(language),
  };
}
export type CardWords = ReturnType<typeof cardWords>;

/** The sentence for a code that a service or a form gave; the code itself where there is none. */
export function amendmentSentence(code: string, t: Translate): string {
  return isErrorCode(code) ? t(`amendments.errors.${code}`) : code;
}

function isErrorCode(code: string): code is keyof (typeof amendmentsDe)["errors"] {
  return code in amendmentsDe.errors;
}
