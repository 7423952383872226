import type { Translation } from "../message-types.ts";
import type { moderationReportDe } from "./moderation-report.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const moderationReportDeSimple: Translation<typeof moderationReportDe> = {
  title: "Bericht über die Regeln",
  of: "Thema: {{process}}",
  lead: "Manche Texte sind gegen die Regeln. Dann entscheidet eine Person: Was passiert mit dem Text? Hier lesen Sie: Wie oft war das? Warum? Und wie oft war es falsch? Hier stehen keine Namen.",
  none: "Hier hat noch niemand etwas entschieden.",
  decisions_one: "{{count}} Entscheidung über einen Text",
  decisions_other: "{{count}} Entscheidungen über Texte",
  openCases_one: "{{count}} Text wird gerade geprüft.",
  openCases_other: "{{count}} Texte werden gerade geprüft.",
  openAppeals_one: "{{count}} Beschwerde wird gerade geprüft.",
  openAppeals_other: "{{count}} Beschwerden werden gerade geprüft.",
  measuresCaption: "Das ist entschieden",
  measure: "Was ist passiert?",
  count: "Wie oft?",
  measures: {
    leave: "Der Text bleibt",
    ask_to_change: "Bitte ändern Sie den Text",
    hide: "Der Text ist versteckt",
    remove: "Der Text ist weg",
  },
  onAuthors:
    "Manche Personen dürfen nicht mehr schreiben. Oder sie machen eine Pause. Das sind ungefähr {{count}}.",
  onAuthorsFew:
    "Manche Personen dürfen nicht mehr schreiben. Oder sie machen eine Pause. Das sind weniger als 10. Vielleicht ist es auch niemand.",
  rulesCaption: "Gegen diese Regeln waren die Texte",
  rule: "Regel",
  ruleNumber: "Regel Nummer {{position}} (Text Nummer {{set}})",
  rulesNone: "Kein Text war gegen eine Regel.",
  noticedCaption: "So haben wir es gemerkt",
  noticed: "Wer hat es gemerkt?",
  noticedBy: {
    report: "Eine Person hat uns den Text gezeigt",
    own_initiative: "Eine Person aus dem Rathaus hat den Text gelesen",
    hint: "Der Computer hat den Text gezeigt. Ein Mensch hat geprüft",
  },
  timeTitle: "So lange hat es gedauert",
  time: "Die Hälfte war fertig in {{median}}. Von 10 Texten waren 9 fertig in {{ninetieth}}.",
  days_one: "{{count}} Tag",
  days_other: "{{count}} Tagen",
  hours_one: "{{count}} Stunde",
  hours_other: "{{count}} Stunden",
  lessThanHour: "weniger als einer Stunde",
  appealsTitle: "Beschwerden",
  appeals_one:
    "Über {{count}} Beschwerde ist entschieden. Die Entscheidung war falsch: {{overturned}} Mal. Das sind {{percent}} %.",
  appeals_other:
    "Über {{count}} Beschwerden ist entschieden. Die Entscheidung war falsch: {{overturned}} Mal. Das sind {{percent}} %.",
  appealsNone: "Noch ist über keine Beschwerde entschieden.",
  another: "Über jede Beschwerde entscheidet eine andere Person.",
  dataTitle: "Alle Zahlen",
  dataLead:
    "Alle Entscheidungen stehen in einer Tabelle. In der Tabelle stehen keine Namen. Alle dürfen die Tabelle benutzen.",
  dataAuthorsLeftOut:
    "Wie viele Personen nicht schreiben dürfen, steht erst ab 10 Personen in der Tabelle.",
  download: "Die Tabelle herunterladen",
  columnsCaption: "Das steht in der Tabelle",
  column: "Spalte",
  meaning: "Das bedeutet es",
  columns: {
    text_kind:
      "Was für ein Text: proposal (Vorschlag), amendment (Änderung), contribution (Beitrag), statement (Satz), room_document (Text von einer Gruppe)",
    measure:
      "Was passiert ist: leave (bleibt), ask_to_change (bitte ändern), hide (versteckt), remove (weg), pause_author (Pause), exclude_author (darf nicht schreiben)",
    rule_set: "Nummer vom Text der Regeln",
    rule_position: "Nummer der Regel",
    rule: "Die Regel",
    noticed_by:
      "Wer es gemerkt hat: report (eine Person), own_initiative (das Rathaus), hint (der Computer)",
    noticed_on: "Tag: Da haben wir es gemerkt",
    decided_on: "Tag: Seit da gilt es",
    days_to_decision: "So viele Tage hat es gedauert",
    duration_days: "So viele Tage gilt es",
    decided_by: "Wer entschieden hat: immer people (Menschen)",
    appeal: "Beschwerde: open (wird geprüft), upheld (bleibt), overturned (war falsch)",
    lifted_on: "Tag: Seit da gilt es nicht mehr",
  },
  back: "Zum Thema",
};
