import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import type { StubInWords } from "./stub-in-words.server.ts";

/** What stands where a text was: that it is hidden, which rule it broke, and why. */
export function HiddenText({ stub }: { stub: StubInWords }) {
  const { t } = useTranslation("public");
  return (
    <div className="hidden-text">
      <p className="kern-body kern-body--bold">
        {t(`moderation.hidden.${stub.measure}`)}. {stub.since}
      </p>
      {stub.rule !== null && (
        <p className="kern-body">
          {t("moderation.hidden.rule")}: <TownWords text={stub.rule} />
        </p>
      )}
      <p className="kern-body">
        {t("moderation.hidden.reason")}:{" "}
        <bdi lang={languageTag(stub.language)} dir={direction(stub.language)}>
          {stub.reason}
        </bdi>
      </p>
      <p className="kern-body kern-body--small">
        {t(`moderation.hidden.${stub.measure === "objected" ? "explainObjected" : "explain"}`)}
      </p>
    </div>
  );
}
