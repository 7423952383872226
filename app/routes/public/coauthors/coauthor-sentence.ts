import { useTranslation } from "react-i18next";
import { amendmentsDe } from "#app/i18n/public/amendments.de.ts";
import { coauthorsDe } from "#app/i18n/public/coauthors.de.ts";

type OwnCode = keyof (typeof coauthorsDe)["errors"];
type SharedCode = keyof (typeof amendmentsDe)["errors"];

/** The sentence for what is wrong with a code or those who write together; undefined for no code. */
export function useCoauthorSentence(): (code: string | undefined) => string | undefined {
  const { t } = useTranslation("public");
  return (code) => {
    if (isOwn(code)) return t(`coauthors.errors.${code}`);
    return isShared(code) ? t(`amendments.errors.${code}`) : code;
  };
}

function isOwn(code: string | undefined): code is OwnCode {
  return code !== undefined && code in coauthorsDe.errors;
}

function isShared(code: string | undefined): code is SharedCode {
  return code !== undefined && code in amendmentsDe.errors;
}
