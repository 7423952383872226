import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { direction, type Language, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { FloorBoard, type ShownFloor } from "./floor-board.tsx";

/** The floor in one language as HTML, to be sent to all who look at the same view. */
export function renderFloorBoard(board: ShownFloor, language: Language): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={publicTranslation(language)}>
      <div lang={languageTag(language)} dir={direction(language)}>
        <FloorBoard board={board} />
      </div>
    </I18nextProvider>,
  );
}
