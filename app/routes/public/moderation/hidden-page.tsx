import { useTranslation } from "react-i18next";
import { HiddenText } from "./hidden-text.tsx";
import type { StubOfPage } from "./stub-in-words.server.ts";

/** The page of a text that is hidden: a stub for everyone, whatever led there. */
export function HiddenPage({ stub }: { stub: StubOfPage }) {
  const { t } = useTranslation("public");
  return (
    <article className="prose stack">
      <h1 className="kern-heading-large">{t("moderation.hidden.hiddenText")}</h1>
      <HiddenText stub={stub} />
      <p className="no-print">
        {stub.processId === null ? (
          <a className="kern-link" href="/proposals">
            {t("proposals.all")}
          </a>
        ) : (
          <a className="kern-link" href={`/processes/${stub.processId}`}>
            {t("rooms.published.toProcess")}
          </a>
        )}
      </p>
    </article>
  );
}
