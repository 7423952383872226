import {
  PUBLISHED_TEXTS,
  type PublishedTexts,
} from "#app/services/participation/published-texts.ts";

/** What a form says about the published texts of somebody who is erased; undefined where it says nothing. */
export function wishForTexts(form: FormData): PublishedTexts | undefined {
  const wish = form.get("texts");
  return PUBLISHED_TEXTS.find((known) => known === wish);
}
