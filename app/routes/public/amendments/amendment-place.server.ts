import type { TFunction } from "i18next";
import {
  direction,
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  languageTag,
} from "#app/i18n/languages.ts";
import type { AmendmentsOfProposal } from "#app/services/amendments/read-amendments.server.ts";

const CHANGES = ["replace", "remove", "insert"] as const;

/**
 * The form of an amendment to the paragraph that an address names (`paragraph`, by its id; 0: before the first), or
 * the paragraphs from which one is chosen, in the reader's words.
 */
export function amendmentPlace(
  { language: written, paragraphs }: Pick<AmendmentsOfProposal, "language" | "paragraphs">,
  search: URLSearchParams,
  { t, language }: { readonly t: TFunction<"public">; readonly language: Language },
) {
  const asked = search.get("paragraph") ?? "";
  const index = paragraphs.findIndex(({ id }) => String(id) === asked);
  const paragraph = paragraphs[index] ?? null;
  const first = asked === "0";
  const change = first
    ? "insert"
    : (CHANGES.find((known) => known === search.get("change")) ?? "replace");
  return {
    own: { lang: languageTag(written), dir: direction(written) },
    choices: paragraphs.map(({ id, text }, place) => ({
      id,
      text,
      name: t("amendments.new.paragraph", { number: `${place + 1}` }),
    })),
    form:
      paragraph === null && !first
        ? null
        : {
            change,
            paragraph: paragraph?.id ?? 0,
            read: paragraph?.changedIn ?? 0,
            now: paragraph?.text ?? null,
            name: first
              ? t("amendments.new.insertFirst")
              : t("amendments.new.paragraph", { number: `${index + 1}` }),
            language,
            kinds: first
              ? []
              : CHANGES.map((kind) => ({
                  kind,
                  name: t(`amendments.new.${kind}`),
                  current: kind === change,
                })),
          },
    languages: LANGUAGES.map((each) => ({ value: each, name: LANGUAGE_NAMES[each] })),
    words: {
      choose: t("amendments.new.choose"),
      what: t("amendments.new.what"),
      insertFirst: t("amendments.new.insertFirst"),
      now: t("amendments.new.now"),
      text: t(change === "insert" ? "amendments.new.insertText" : "amendments.new.text"),
      textHint: t("amendments.new.textHint", { language: LANGUAGE_NAMES[written] }),
      reasons: t("amendments.new.reasons"),
      language: t("amendments.new.language"),
      other: t("amendments.new.other"),
    },
  };
}
export type AmendmentPlace = ReturnType<typeof amendmentPlace>;
