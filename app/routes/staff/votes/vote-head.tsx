import { useTranslation } from "react-i18next";

/** Above the heading of a page of a vote: which vote it is, and the way back to it. */
export function VoteHead({ address, title }: { address: string; title: string }) {
  const { t } = useTranslation("votes");
  return (
    <p className="kern-body no-print">
      {t("back")}:{" "}
      <a className="kern-link" href={address} lang="de">
        {title}
      </a>
    </p>
  );
}
