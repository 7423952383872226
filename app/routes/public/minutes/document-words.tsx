import { Fragment } from "react";
import { direction, type Language, languageTag } from "#app/i18n/languages.ts";
import type { TownText } from "#app/services/texts/town-text.ts";

/** Each by itself, so that a Latin name does not turn the figures beside it round. */
export function Details({ details }: { details: readonly string[] }) {
  return details.map((detail, index) => (
    <Fragment key={detail}>
      {index > 0 && " · "}
      <bdi>{detail}</bdi>
    </Fragment>
  ));
}

/** Marks a text of the town that is not in the reader's language. */
export function written({ language }: TownText, reader: Language) {
  return language === reader ? {} : { lang: languageTag(language), dir: direction(language) };
}
