import { roomsDe } from "../public/rooms.de.ts";

export const staffRoomsDe = {
  /** What the pages of members say too. */
  shared: roomsDe,
  title: "Räume der Gruppen",
  lead: "Eine geloste Gruppe arbeitet in einem eigenen Raum: Dokumente, Notizen und Aufgaben. Ihn lesen nur die Mitglieder, mit ihrem Code aus dem Brief, und wer die Gruppe begleitet. Öffentlich wird nur, was die Gruppe veröffentlichen lässt.",
  empty: "Noch gibt es keinen Raum.",
  noPanel:
    "Einen Raum bekommt eine Gruppe, die gelost ist. Sobald eine Losgruppe feststeht, öffnen Sie hier ihren Raum.",
  isClosed: "geschlossen",
  documents_one: "{{count}} Text",
  documents_other: "{{count}} Texte",
  tasks_one: "{{count}} Aufgabe",
  tasks_other: "{{count}} Aufgaben",
  open: {
    title: "Raum öffnen",
    panel: "Für welche Gruppe?",
    panelOf: "Die Losgruppe vom {{date}}",
    name: "Wie heißt die Gruppe?",
    nameHint: "Der Name steht später an Dokumenten, die sie veröffentlicht.",
    submit: "Raum öffnen",
  },
  notices: {
    opened: "Der Raum ist offen. Die Mitglieder finden ihn mit ihrem Code bei ihren Angaben.",
    saved: "Gespeichert.",
    published: "Veröffentlicht.",
    taken_back: "Zurückgenommen.",
  },
  manage: {
    title: "Raum verwalten",
    name: "Name der Gruppe",
    rename: "Umbenennen",
    close: "Raum schließen",
    closeConsequence:
      "Mitglieder können dann alles lesen und nichts mehr ändern. Sie können den Raum wieder öffnen.",
    reopen: "Raum wieder öffnen",
    file: "Alles als Textdatei",
  },
  writer: {
    label: "Für wen tragen Sie das ein?",
    town: "Für das Rathaus",
    new: "Für ein Mitglied am Telefon oder mit einem Papier, neu:",
    shownName: "Unter welchem Namen soll es dastehen?",
    shownNameHint: "Nur bei einem neuen Mitglied, so wie es das möchte",
  },
  publish: {
    link: "Veröffentlichen oder zurücknehmen",
    title: "Dokument veröffentlichen",
    lead: "Veröffentlichen Sie nur, worauf sich die Gruppe geeinigt hat. Ab sofort lesen alle den Titel, den Text, den Namen der Gruppe und den Tag. Wer was geschrieben hat, bleibt im Raum.",
    version: "Diese Fassung wird öffentlich",
    versionOf: "Fassung {{number}} vom {{date}}",
    other: "Andere Fassung ansehen",
    names: "Im Text steht ein Name aus der Gruppe. Bitte klären Sie, ob er öffentlich werden soll:",
    agreedOn: "Wann hat die Gruppe zugestimmt?",
    agreed: "Die Gruppe ist einverstanden, dass genau dieser Text öffentlich wird.",
    submit: "Jetzt veröffentlichen",
    already: "Diese Fassung ist öffentlich.",
    public: "Was öffentlich war und ist",
    publicNone: "Noch nichts.",
    publishedOn: "Fassung {{number}}, veröffentlicht am {{date}}",
    takenBackOn: "Fassung {{number}}, zurückgenommen am {{date}}",
    takeBack: "Fassung {{number}} zurücknehmen",
    takeBackConsequence:
      "Der Text ist dann nicht mehr öffentlich. An seiner Stelle lesen alle, dass er zurückgenommen wurde, wann und warum. Wer ihn schon kopiert hat, behält ihn.",
    reason: "Warum? (öffentlich)",
    toProposal: "Vorschlag daraus machen",
  },
  problems: {
    agreement_missing: "Bitte bestätigen Sie, dass die Gruppe einverstanden ist.",
    agreed_in_future: "Dieser Tag liegt noch vor uns. Wann hat die Gruppe zugestimmt?",
    date_invalid: "Bitte geben Sie einen Tag an.",
    document_missing: "Diese Fassung gibt es nicht. Bitte laden Sie die Seite neu.",
    notes_stay_private:
      "Notizen bleiben in der Gruppe. Was öffentlich werden soll, gehört in ein Dokument.",
    panel_missing: "Diese Losgruppe gibt es nicht mehr. Bitte laden Sie die Seite neu.",
    participant_missing: "Diese Person gibt es hier nicht mehr. Bitte laden Sie die Seite neu.",
    process_not_open:
      "Der Prozess ist nicht veröffentlicht oder schon abgeschlossen. Räume gehören zu einem laufenden Prozess.",
    published_already: "Diese Fassung ist schon öffentlich.",
    room_exists: "Diese Gruppe hat schon einen Raum.",
    room_missing: "Diesen Raum gibt es nicht mehr.",
  },
} as const;
