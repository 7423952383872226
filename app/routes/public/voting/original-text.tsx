import { useTranslation } from "react-i18next";
import type { BallotText } from "#app/services/votes/voting/ballot-text.ts";

/** The German text that holds, under a translation of an older one. */
export function OriginalText({ of, id }: { of: BallotText; id?: string }) {
  const { t } = useTranslation("public");
  if (of.original === null) return null;
  return (
    <span id={id} className="ballot-original kern-body kern-body--small">
      {t("voting.ballot.outdated")}{" "}
      <bdi lang="de" dir="ltr">
        {of.original}
      </bdi>
    </span>
  );
}
