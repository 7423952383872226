import type { Translation } from "#app/i18n/message-types.ts";
import type { townHallTextsDe } from "./town-hall-texts.de.ts";

export const townHallTextsDeSimple: Translation<typeof townHallTextsDe> = {
  rules: {
    citizens_for_citizens:
      "Die Versammlung ist für alle Menschen in der Stadt. Wir reden über wichtige Pläne von der Stadt.",
    guests_by_invitation:
      "Sie wohnen nicht in der Stadt? Dann dürfen Sie nur mit Einladung sprechen.",
    name_and_district:
      "Sie wollen sprechen? Sagen Sie zuerst Ihren Namen. Sagen Sie auch Ihren Orts-Teil.",
    no_threats_or_insults: "Niemand darf drohen. Niemand darf andere Menschen beleidigen.",
    let_speakers_finish: "Sie halten sich an die Regeln? Dann dürfen Sie zu Ende sprechen.",
  },
};
