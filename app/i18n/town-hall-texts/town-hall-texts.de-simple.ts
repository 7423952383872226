import type { Translation } from "#app/i18n/message-types.ts";
import type { townHallTextsDe } from "./town-hall-texts.de.ts";

export const townHallTextsDeSimple: Translation<typeof townHallTextsDe> = {
  rules: {
    citizens_for_citizens:
      "Die Versammlung ist für alle Menschen in der Stadt. Wir sprechen über wichtige Pläne von der Stadt.",
    guests_by_invitation:
      "Sie wohnen nicht in der Stadt? Dann dürfen Sie nur mit Einladung sprechen.",
    name_and_district:
      "Sie wollen sprechen? Sagen Sie zuerst Ihren Namen. Sie wohnen hier? Dann sagen Sie auch Ihren Orts-Teil.",
    no_threats_or_insults: "Niemand darf drohen. Niemand darf andere Menschen beleidigen.",
    let_speakers_finish: "Sie halten sich an die Regeln? Dann dürfen Sie zu Ende sprechen.",
  },
  hettstedt_evening_particulars: {
    wayBack:
      "Am Abend fahren wenige Busse. Sie brauchen eine Fahrt nach Hause? Oder Sie haben noch Platz im Auto? Dann sagen Sie es am Eingang. Wir helfen Ihnen.",
    unrecorded:
      "Sie wollen nicht auf ein Foto oder in einen Film? Dann sitzen Sie links im Saal. Dort macht niemand Fotos oder Filme. Auch beim Essen macht niemand Fotos oder Filme.",
  },
  hettstedt_evening: {
    welcome: {
      title: "Begrüßung",
      text: "Die Stadt begrüßt alle Gäste. Sie hören: Darüber sprechen wir heute. Sie hören auch die Regeln.",
    },
    data: {
      title: "Zahlen über die Stadt",
      text: "Eine Fach-Person zeigt Zahlen über die Stadt. Sie spricht Deutsch und Englisch.",
    },
    discussion: {
      title: "Alle sprechen miteinander",
      text: "Sie wollen etwas sagen? Dann melden Sie sich. Die Leitung sagt: Jetzt sind Sie dran.",
    },
    meal: {
      title: "Essen und sprechen",
      text: "Geflüchtete Menschen haben gekocht. Bleiben Sie gern da. Sprechen Sie mit anderen Menschen.",
    },
  },
  information_evening: {
    welcome: {
      title: "Begrüßung",
      text: "Sie hören: Darum geht es heute. Sie hören auch die Regeln.",
    },
    presentation: {
      title: "Darum geht es",
      text: "Sie hören: Was plant die Stadt? Wann ist es fertig? Was wissen wir noch nicht?",
    },
    questions: {
      title: "Ihre Fragen",
      text: "Wir schreiben alle Fragen auf. Manche Antworten kommen später. Alle können sie dann lesen.",
    },
  },
};
