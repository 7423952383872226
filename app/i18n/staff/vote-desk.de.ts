/** The poll desk: one presented voter at a time. */
export const voteDeskDe = {
  title: "Wahltisch",
  lead: "Sehen Sie für die Person vor Ihnen nach, ob sie abstimmen darf. Jedes Nachsehen wird gezählt und protokolliert, ohne Namen. Eine Liste gibt es nicht.",
  back: "Stimmzettel",
  toVote: "Zur Abstimmung",
  notOpen: "Der Wahltisch ist besetzt, solange die Abstimmung offen ist.",
  notYet: "Die Abstimmung beginnt erst noch. Zettel werden noch nicht ausgegeben.",
  over: "Die Zeit zum Abstimmen ist vorbei. Zettel werden nicht mehr ausgegeben.",
  code: {
    title: "Mit einem Code",
    field: "Code",
    hint: "Vom Brief oder Zettel der Person: tippen oder scannen.",
    submit: "Nachsehen",
  },
  name: {
    title: "Mit dem Namen",
    field: "Vor- und Familienname",
    hint: "Ganz und so geschrieben wie im Ausweis.",
    hintRoom: "So, wie die Person ihn beim Einlass genannt hat.",
    born: "Geburtsdatum",
    submit: "Nachsehen",
  },
  reference: {
    title: "Mit der Kennung",
    field: "Kennung",
    hint: "Die Kennung aus dem Melderegister oder aus dem Lostopf.",
    submit: "Nachsehen",
  },
  found: {
    entitled: "Darf abstimmen",
    voted: "Hat schon abgestimmt",
    online: "Die Person hat online abgestimmt. Sie bekommt keinen Zettel und keinen neuen Code.",
    paper:
      "Die Person hat schon einen Stimmzettel bekommen. Ist der Zettel verschrieben, nehmen Sie ihn zurück, zerreißen ihn und geben einen neuen: Im Verzeichnis ändert sich nichts.",
    nobody: "Die Angaben zur Person sind gelöscht. Der Code gilt.",
    name: "Name",
    born: "Geburtsdatum",
    check: "Vergleichen Sie Namen und Geburtsdatum mit dem Ausweis.",
  },
  paper: {
    summary: "Stimmzettel geben",
    consequence:
      "Die Person kann danach nicht mehr online abstimmen. Das lässt sich nicht rückgängig machen. Geben Sie den Zettel erst, wenn hier steht, dass es eingetragen ist.",
    submit: "Eintragen und Stimmzettel geben",
    done: "Eingetragen. Geben Sie der Person jetzt einen Stimmzettel.",
  },
  newCode: {
    summary: "Neuen Code drucken",
    consequence:
      "Für eine Person, die ihren Code verloren hat oder keinen hat. Der alte Code gilt danach nicht mehr.",
    submit: "Neuen Code drucken",
  },
  next: "Nächste Person",
  problems: {
    title: "Nicht gefunden",
    titleAct: "Das ging nicht",
    vote_missing: "Diese Abstimmung gibt es nicht, oder sie nimmt keine Stimmzettel.",
    vote_not_open: "Jetzt wird nicht abgestimmt.",
    code_mistyped: "Das ist kein Code. Bitte vergleichen Sie Zeichen für Zeichen.",
    voter_unknown:
      "Unter diesen Angaben steht niemand im Verzeichnis dieser Abstimmung. Bitte prüfen Sie die Schreibweise, oder versuchen Sie es mit dem Code oder der Kennung.",
    voter_ambiguous:
      "Mehrere Personen heißen so und sind am selben Tag geboren. Bitte nehmen Sie den Code oder die Kennung.",
    too_many_attempts_one: "Sie haben sehr oft nachgesehen. In {{count}} Minute geht es weiter.",
    too_many_attempts_other: "Sie haben sehr oft nachgesehen. In {{count}} Minuten geht es weiter.",
    presented_expired: "Das ist zu lange her. Bitte sehen Sie noch einmal nach.",
    already_voted: "Die Person hat schon abgestimmt. Sie bekommt keinen neuen Code.",
    already_voted_online: "Die Person hat inzwischen online abgestimmt.",
    already_voted_paper: "Die Person hat schon einen Stimmzettel bekommen.",
  },
} as const;
