import { useTranslation } from "react-i18next";
import { direction, LANGUAGE_NAMES, LANGUAGES, languageTag } from "#app/i18n/languages.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { isolated } from "#app/ui/figures.ts";
import type { DiscussedInWords } from "./contribution-words.server.ts";

/** What somebody just did on a page of their own, told on the page to which that led back. */
export const DISCUSSION_NOTICES = [
  "written",
  "replied",
  "rated",
  "corrected",
  "withdrawn",
] as const;
export type DiscussionNotice = (typeof DISCUSSION_NOTICES)[number];

export function Notice({ notice }: { notice: DiscussionNotice | null }) {
  const { t } = useTranslation("public");
  if (notice === null) return null;
  return <Alert kind="success" title={t(`discussion.notices.${notice}`)} />;
}

/** To which proposal a page of a discussion belongs. */
export function DiscussedTitle({ proposal }: { proposal: DiscussedInWords }) {
  const { t } = useTranslation("public");
  const { id, title, language } = proposal;
  const own = language === null ? {} : { lang: languageTag(language), dir: direction(language) };
  return (
    <p className="kern-body">
      {t("discussion.ofProposal")}{" "}
      <a className="kern-link" href={`/proposals/${id}`}>
        <bdi {...own}>{title}</bdi>
      </a>
    </p>
  );
}

/** How one takes part in a discussion. */
export function TakePart({ proposal }: { proposal: DiscussedInWords }) {
  const { t } = useTranslation("public");
  if (!proposal.open) return <p className="kern-body">{t("discussion.write.closed")}</p>;
  const languages = LANGUAGES.map((language) => isolated(LANGUAGE_NAMES[language])).join(", ");
  return (
    <div className="stack">
      <p className="kern-body">{t("discussion.write.explain", { languages })}</p>
      <div className="actions no-print">
        <ButtonLink href={`/r/me/proposals/${proposal.id}/contribute`}>
          {t("discussion.write.toWrite")}
        </ButtonLink>
        <ButtonLink look="tertiary" href="/r/me/contributions">
          {t("discussion.write.toOwn")}
        </ButtonLink>
      </div>
    </div>
  );
}
