import { useTranslation } from "react-i18next";
import type { PublicStatement } from "#app/services/statements/read-public-round.server.ts";
import { StatementText } from "./statement-text.tsx";

export type StatementOrStub = Pick<PublicStatement, "id" | "words" | "stub">;

/** A statement as everybody reads it, or what stands in its place. */
export function PublicStatementText({ statement }: { statement: StatementOrStub }) {
  const { t } = useTranslation("public");
  const { words, stub } = statement;
  if (words !== null) return <StatementText words={words} />;
  return (
    <>
      <p className="kern-body kern-body--muted">{t("statements.hidden")}</p>
      {stub !== null && (
        <p className="kern-body kern-body--small">
          {t("statements.hiddenReason")}: <bdi className="keep-lines">{stub.reason}</bdi>
        </p>
      )}
    </>
  );
}
