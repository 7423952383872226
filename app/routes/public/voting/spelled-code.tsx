import { useTranslation } from "react-i18next";
import { spelledTrackingCode } from "#app/domain/votes/tracking-code.ts";

/** The tracking code for whoever hears it: a voice tries to read groups of letters as words. */
export function SpelledCode({ code }: { code: string }) {
  const { t } = useTranslation("public");
  return (
    <p className="visually-hidden">
      {`${t("voting.review.spelled")} `}
      <bdi dir="ltr" data-spelled="">
        {spelledTrackingCode(code)}
      </bdi>
    </p>
  );
}
