import type { Translation } from "../message-types.ts";
import type { roomsDe } from "./rooms.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const roomsDeSimple: Translation<typeof roomsDe> = {
  own: "Der Raum von meiner Gruppe: {{name}}",
  lead: "Hier arbeitet Ihre Gruppe. Das sehen nur die Gruppe und das Rathaus. Andere sehen es nicht. Die Gruppe entscheidet: Was sollen alle lesen?",
  closed: "Der Raum ist zu. Sie können alles lesen. Niemand kann etwas ändern.",
  toRoom: "Zum Raum",
  toText: "Zum Text",
  toRules: "Zu den Regeln",
  toAll: "Alles auf einer Seite. Zum Drucken",
  standOf: "So ist es am {{date}}",
  saved: "Es ist gespeichert.",
  people: {
    title: "Diese Menschen schreiben hier",
    none: "Hier hat noch niemand geschrieben. Wer schreibt, sucht einen Namen aus. Der Name steht dann hier.",
    left: "nicht mehr in der Gruppe",
    town: "Rathaus",
    former: "eine Person von früher",
    assisted: "am Telefon oder auf Papier",
    entered: "{{account}} hat es aufgeschrieben",
  },
  kinds: { document: "Text", notes: "Notizen" },
  list: {
    title: "Räume von Ihren Gruppen",
    empty:
      "Sie haben noch keinen Raum. Vielleicht macht das Rathaus bald einen Raum für Ihre Gruppe auf. Dann finden Sie ihn hier.",
    toOwn: "Meine Daten",
  },
  documents: {
    title: "Texte",
    empty:
      "Hier steht noch kein Text. Fangen Sie einen Text an. Zum Beispiel: Das will die Gruppe vorschlagen.",
    new: "Einen Text anfangen",
    edit: "Ändern",
    publishHow:
      "Ist die Gruppe mit dem Text einverstanden? Dann macht das Rathaus den Text öffentlich. Dann können ihn alle lesen. Ihr Name steht nicht dabei. Nur der Name der Gruppe steht dabei.",
    public: "Alle können Text Nummer {{number}} lesen.",
    notPublic: "Das sieht nur die Gruppe.",
    toPublic: "So sehen es alle",
    delete: "Diesen Text löschen",
    deleteNotes: "Diese Notizen löschen",
    deleteConsequence_one:
      "Der Text ist dann für die ganze Gruppe weg. Er kommt nicht zurück. Reden Sie vorher mit der Gruppe. Oder drucken Sie den Text.",
    deleteConsequence_other:
      "Der Text ist dann für die ganze Gruppe weg. Auch die alten Texte sind weg. Es sind {{count}} Texte. Sie kommen nicht zurück. Reden Sie vorher mit der Gruppe. Oder drucken Sie den Text.",
    deleteNow: "Für immer löschen",
    deleted: "Der Text ist gelöscht.",
    deleteMeanwhile:
      "Jemand hat den Text geändert. Lesen Sie ihn bitte noch einmal. Dann können Sie ihn löschen.",
  },
  notes: {
    title: "Notizen",
    empty: "Hier stehen noch keine Notizen. Schreiben Sie auf: Was hat die Gruppe besprochen?",
    new: "Notizen anfangen",
  },
  versions: {
    title: "Alle Texte",
    of: "Text Nummer {{number}} vom {{date}}",
    current: "dieser Text gilt",
    page: "Text Nummer {{number}}",
    differences: "Das ist neu",
    differencesNone: "Der Text ist gleich.",
    first: "Das ist der erste Text.",
    text: "Der ganze Text",
    restore: "Diesen Text zurück·holen",
    restoreConsequence:
      "Dann gilt wieder dieser Text. Die anderen Texte bleiben da. Sie können sie weiter lesen.",
    parts: { title: "Überschrift", text: "Text" },
  },
  tasks: {
    title: "Aufgaben",
    empty:
      "Hier steht noch keine Aufgabe. Schreiben Sie auf: Was ist zu tun? Wer macht es? Bis wann?",
    new: "Eine Aufgabe aufschreiben",
    edit: "Aufgabe",
    own: "Ihre Aufgabe",
    nobody: "Noch niemand",
    due: "bis zum {{date}}",
    overdue: "zu spät. Der letzte Tag war der {{date}}",
    done: "fertig",
    open: "noch nicht fertig",
    markDone: "Fertig",
    markUndone: "Noch nicht fertig",
    ofTask: "{{action}}: {{title}}",
    history: "Das ist bisher passiert",
  },
  fields: {
    shownName: "Mit welchem Namen schreiben Sie?",
    shownNameHint:
      "Sie können einen kurzen Namen nehmen. Die Gruppe sieht den Namen. Machen Sie selbst einen Vorschlag? Dann sehen alle den Namen. Das Rathaus weiß, wer Sie sind.",
    language: "In welcher Sprache schreiben Sie?",
    title: "Überschrift",
    text: "Text",
    textHint: "Lassen Sie eine Zeile leer. Dann fängt ein neuer Absatz an.",
    task: "Was ist zu tun?",
    owner: "Wer macht es?",
    ownerMembers: "Menschen aus der Gruppe",
    ownerTown: "Rathaus",
    dueOn: "Bis wann? Das müssen Sie nicht schreiben.",
    done: "Das ist fertig",
    save: "Speichern",
  },
  meanwhile: {
    title: "Eine andere Person hat gespeichert",
    text: "Ihr Text ist noch da. Er steht unten. Er ist noch nicht gespeichert. Hier sehen Sie: Was ist anders? Ändern Sie Ihren Text. Speichern Sie dann noch einmal.",
    task: "Ihre Aufgabe steht noch unten. Sie ist noch nicht gespeichert. Das hat die andere Person gespeichert:",
    restore: "Der alte Text gilt noch nicht wieder. Lesen Sie zuerst den neuen Text.",
  },
  moderated: {
    ask_to_change: "Die Moderation bittet Sie: Ändern Sie den Text bis zum {{date}}",
    hide: "Die Moderation hat den Text versteckt. Seit dem {{date}}",
    remove: "Die Moderation hat den Text weg·genommen. Seit dem {{date}}",
    short: "Die Moderation hat den Text versteckt.",
    change:
      "Ändern Sie den Text in der Gruppe. Dann kommt der neue Text für alle. Den alten Text kann dann niemand mehr lesen.",
    object:
      "Auch ein neuer Text bleibt versteckt. Sie können Nein dazu sagen. Das geht mit Ihrem Code. Das geht für die Gruppe nur ein Mal.",
    toDecision: "Zu dem Grund. Hier können Sie auch Nein sagen",
    toCase: "Zum Fall der Moderation",
  },
  published: {
    title: "Texte von den Gruppen",
    by: "Der Text kommt von der Gruppe:",
    of: "Text Nummer {{number}}. Alle können ihn lesen seit dem {{date}}",
    versions: "Diese Texte können alle lesen",
    newer: "Es gibt einen neuen Text.",
    toNewest: "Zum neuen Text",
    takenBackTitle: "Der Text ist zurück·genommen",
    takenBack: "Text Nummer {{number}} ist seit dem {{date}} nicht mehr hier.",
    reason: "Das ist der Grund:",
    written: "Sprache: {{language}}",
    toProcess: "Zum Thema",
  },
  errors: {
    title: "Bitte prüfen Sie Ihren Text",
    text_missing: "Hier fehlt noch etwas.",
    text_too_long: "Der Text ist zu lang. Bitte kürzen Sie ihn.",
    title_of_one_line: "Hier ist nur eine Zeile.",
    date_invalid: "Bitte schreiben Sie einen Tag. Oder lassen Sie das Feld leer.",
    choice_missing: "Bitte suchen Sie etwas aus.",
    shown_name_missing: "Bitte schreiben Sie einen Namen.",
    shown_name_too_long: "Der Name ist zu lang.",
    shown_name_invalid: "Der Name hat nur eine Zeile.",
    shown_name_mixes_scripts:
      "Die Buchstaben passen nicht zusammen. Bitte schreiben Sie den Namen in einer Schrift.",
    room_closed: "Der Raum ist zu. Es ist nichts gespeichert.",
    member_missing: "Die Person ist nicht mehr in der Gruppe. Bitte suchen Sie noch einmal aus.",
    owner_missing: "Die Person ist nicht mehr in der Gruppe. Bitte suchen Sie noch einmal aus.",
    process_not_open: "Dieses Thema ist zu Ende.",
    not_invited: "Ihr Code gehört zu einem anderen Thema.",
    author_excluded:
      "Sie können hier nichts mehr schreiben. Das hat die Moderation entschieden. Sie haben dazu einen Text bekommen. Dort steht: So können Sie Nein sagen.",
    author_paused:
      "Sie können gerade nichts schreiben. Das hat die Moderation entschieden. Sie haben dazu einen Text bekommen. Dort steht: Wie lange? Und: So können Sie Nein sagen.",
    rules_not_confirmed:
      "Bitte lesen Sie zuerst die Regeln. Sagen Sie dann Ja zu den Regeln. Ihr Text steht noch unten. Er ist noch nicht gespeichert.",
    document_was_public: "Alle haben den Text schon gelesen. Man kann ihn nicht löschen.",
  },
};
