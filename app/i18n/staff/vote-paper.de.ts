/** Votes on paper: batches of ballot papers, and what two people read from them. */
export const votePaperDe = {
  title: "Stimmzettel",
  lead: "Hier drucken Sie Stimmzettel in Serien. Auf jedem Zettel steht die Nummer seiner Serie und nichts, woran man ihn erkennt.",
  leadOver:
    "Hier lesen zwei Personen die Zettel jeder Serie, jede für sich. Gezählt wird erst, wenn beide bei allen Serien dasselbe eingegeben haben.",
  links: {
    label: "Mehr zum Papier",
    desk: "Zum Wahltisch",
    specimen: "Muster ansehen (PDF)",
  },
  draft:
    "Stimmzettel gibt es, sobald die Abstimmung geöffnet ist. Vorher können sich die Fragen noch ändern. Ein Muster können Sie jetzt schon ansehen.",
  over: "Die Abstimmung ist zu Ende. Neue Stimmzettel gibt es nicht mehr.",
  create: {
    title: "Neue Serie",
    papers: "Anzahl der Zettel",
    papersHint: "Von {{least}} bis {{most}}. Für mehr Zettel legen Sie mehrere Serien an.",
    submit: "Serie anlegen",
  },
  none: "Noch gibt es keine Stimmzettel.",
  table: {
    caption: "Serien von Stimmzetteln",
    serial: "Serie",
    papers: "Gedruckt",
    returned: "Abgegeben",
    state: "Stand",
  },
  states: {
    unread: "noch nicht gelesen",
    one: "eine Person hat gelesen",
    differs: "zwei Personen haben verschieden gelesen",
    agreed: "zwei Personen haben dasselbe gelesen",
    unused: "nicht gebraucht",
  },
  sums: {
    title: "Abgegebene und ausgegebene Zettel",
    papers: "Gelesene Zettel",
    marks: "Ausgegebene Zettel (laut Verzeichnis)",
    waiting_one:
      "Bei {{count}} Serie sind sich noch nicht zwei Personen einig. Vorher wird nicht ausgezählt.",
    waiting_other:
      "Bei {{count}} Serien sind sich noch nicht zwei Personen einig. Vorher wird nicht ausgezählt.",
    same: "Es wurden so viele Zettel gelesen, wie ausgegeben wurden.",
    fewer_one:
      "Es wurde {{count}} Zettel weniger gelesen, als ausgegeben wurden. Das steht so auch auf der Ergebnisseite. Zettel werden nicht immer eingeworfen.",
    fewer_other:
      "Es wurden {{count}} Zettel weniger gelesen, als ausgegeben wurden. Das steht so auch auf der Ergebnisseite. Zettel werden nicht immer eingeworfen.",
    more_one:
      "Es wurde {{count}} Zettel mehr gelesen, als ausgegeben wurden. Das darf nicht sein und steht auch auf der Ergebnisseite. Prüfen Sie, ob jemand einen Zettel ohne Eintrag im Verzeichnis bekommen hat.",
    more_other:
      "Es wurden {{count}} Zettel mehr gelesen, als ausgegeben wurden. Das darf nicht sein und steht auch auf der Ergebnisseite. Prüfen Sie, ob jemand einen Zettel ohne Eintrag im Verzeichnis bekommen hat.",
  },
  batch: {
    title: "Serie {{serial}}",
    back: "Stimmzettel",
    printed_one: "{{count}} Zettel gedruckt",
    printed_other: "{{count}} Zettel gedruckt",
    print: "Drucken",
    printLead:
      "Deutsch steht immer auf dem Zettel. Wählen Sie, welche Sprachen noch dazukommen. Drucken Sie die Serie noch einmal, vernichten Sie vorher die alten Zettel.",
    languages: "Weitere Sprachen",
    noLanguages:
      "Nur Sprachen, in die alle Fragen und Antworten übersetzt sind, können mitgedruckt werden. Noch ist es keine.",
    layout: "Anordnung",
    beside: "eine weitere Sprache neben dem Deutschen",
    pages: "jede weitere Sprache auf eigenen Seiten zum Lesen",
    layoutHint:
      "Bei mehreren weiteren Sprachen bekommt jede eigene Seiten. Angekreuzt wird immer auf der deutschen Seite.",
    pdf: "Zettel als PDF",
    zip: "Zettel als ZIP in Teilen",
    duplex:
      "Hat ein Zettel mehrere Seiten, ist ihre Zahl gerade: Sie können beidseitig drucken. Hat er eine Seite, drucken Sie einseitig.",
    notYet: "Gelesen wird, wenn die Abstimmung geschlossen ist. Öffnen Sie die Urne nicht vorher.",
    over: "Die Zettel dieser Serie sind ausgezählt.",
  },
  read: {
    title: "Lesen",
    lead: "Zwei Personen lesen alle Zettel der Serie, jede für sich und mit eigenem Konto. Niemand sieht, was die andere Person einträgt, bevor beide fertig sind. Was nicht eindeutig zu lesen ist, zählt als leer.",
    taken: "Zwei andere Personen lesen diese Serie.",
    agreed_one:
      "Zwei Personen haben dasselbe gelesen: {{count}} Zettel. Daran ändert sich nichts mehr.",
    agreed_other:
      "Zwei Personen haben dasselbe gelesen: {{count}} Zettel. Daran ändert sich nichts mehr.",
    unused: "Zwei Personen sagen: Von dieser Serie wurde kein Zettel abgegeben.",
    waits: "Ihre Angaben sind gespeichert. Jetzt liest eine zweite Person.",
    otherFinished: "Eine andere Person ist mit dieser Serie schon fertig.",
    differs: "Sie haben verschieden gelesen",
    differsText:
      "Sehen Sie sich die Zettel noch einmal an. Wer sich verlesen hat, berichtigt die eigenen Angaben. Ändern Sie nichts, nur damit es passt.",
    unusedTitle: "Kein Zettel abgegeben",
    unusedText:
      "Damit sagen Sie: In der Urne war kein Zettel dieser Serie. Auch eine zweite Person muss das sagen. Was Sie eingetragen haben, geht verloren.",
    unusedSubmit: "Kein Zettel abgegeben",
    withdraw: "Angaben zurücknehmen",
    withdrawText:
      "Alles, was Sie zu dieser Serie eingetragen haben, geht verloren. Danach können Sie oder jemand anderes neu beginnen.",
    withdrawSubmit: "Zurücknehmen",
  },
  totals: {
    papers: "Zettel insgesamt",
    papersHint: "Alle Zettel dieser Serie, auch leere. Höchstens {{printed}}.",
    empty: "Ein leeres Feld heißt 0.",
    submit: "Fertig gezählt",
    correct: "Angaben berichtigen",
    singly: "Lieber jeden Zettel einzeln eintragen",
    variants: "Ja oder Nein zu jeder Variante",
    deciding: "Stichfrage",
  },
  parts: {
    yes: "Ja",
    no: "Nein",
    abstain: "Enthaltung",
    blank: "Leer",
    scored: "Zettel mit Punkten",
    sum: "Summe der Punkte",
    agree: "Stimmt zu",
    concern: "Stimmt zu, mit Bedenken",
    objection: "Schwerwiegender Einwand",
  },
  papers: {
    next: "Zettel {{number}}",
    change: "Zettel {{number}} berichtigen",
    lead: "Tippen Sie, was auf dem Zettel steht, und drücken Sie die Eingabetaste: Dann kommt der nächste Zettel. Groß- und Kleinschreibung ist egal. - heißt: nichts angekreuzt oder nicht eindeutig.",
    submit: "Nächster Zettel",
    save: "Berichtigen",
    remove: "Diesen Zettel löschen",
    cancel: "Abbrechen",
    finish: "Alle Zettel eingetragen",
    finishTitle: "Fertig?",
    finishText_one: "Sie haben {{count}} Zettel eingetragen.",
    finishText_other: "Sie haben {{count}} Zettel eingetragen.",
    totals: "Lieber Summen eintragen",
    list: "Eingetragene Zettel, der letzte zuerst",
    number: "Zettel",
    toChange: "Berichtigen",
    toChangeNumber: "Zettel {{number}} berichtigen",
    how: {
      yesNo: "J = Ja, N = Nein",
      yesNoAbstain: "J = Ja, N = Nein, 0 = Enthaltung",
      consent: "1 = stimmt zu, 2 = mit Bedenken, 3 = Einwand",
      consentAbstain: "1 = stimmt zu, 2 = mit Bedenken, 3 = Einwand, 0 = Enthaltung",
      one: "Buchstabe der Option, zum Beispiel B",
      oneAbstain: "Buchstabe der Option, zum Beispiel B; 0 = Enthaltung",
      several: "Buchstaben aller angekreuzten Optionen, zum Beispiel AC",
      ranking: "Buchstaben in der Reihenfolge, die beste zuerst, zum Beispiel BAC",
      rankingShared:
        "Buchstaben in der Reihenfolge, die beste zuerst, zum Beispiel BAC; = zwischen gleichen, zum Beispiel B=AC",
      scores:
        "Punkte für jede Option in der Reihenfolge der Buchstaben, mit Leerzeichen, zum Beispiel 5 0 - 3",
      variants: "Für jede Variante J oder N, dann der Buchstabe der Stichfrage, zum Beispiel JN B",
      variantsAbstain:
        "Für jede Variante J, N oder 0, dann der Buchstabe der Stichfrage oder 0, zum Beispiel JN B",
    },
    options: "Optionen und ihre Buchstaben",
  },
  differences: {
    caption: "Wo Sie verschieden gelesen haben",
    place: "Stelle",
    own: "Sie",
    other: "Die andere Person",
    papers: "Zettel insgesamt",
    kind: "Art der Angaben",
    totals: "Summen",
    ballots: "einzelne Zettel",
    ballot: "So ausgefüllte Zettel: {{ballot}}",
    question: "Frage {{number}}",
  },
  notices: {
    created: "Die Serie ist angelegt. Drucken Sie jetzt die Zettel.",
    added: "Zettel {{number}} ist eingetragen.",
    changed: "Der Zettel ist berichtigt.",
    removed: "Der Zettel ist gelöscht.",
    withdrawn: "Ihre Angaben sind zurückgenommen.",
  },
  problems: {
    title: "Das ging nicht",
    papers_out_of_range: "Eine Serie hat {{least}} bis {{most}} Zettel.",
    vote_missing: "Diese Abstimmung nimmt keine Stimmzettel.",
    vote_not_open: "Die Abstimmung ist nicht offen.",
    vote_not_closed:
      "Zettel werden gelesen, wenn die Abstimmung geschlossen und noch nicht ausgezählt ist.",
    batch_agreed: "Zwei Personen sind sich bei dieser Serie schon einig.",
    batch_has_readers: "Zwei andere Personen lesen diese Serie schon.",
    entry_changed:
      "Die Seite war nicht mehr auf dem neuesten Stand. Bitte sehen Sie nach, was eingetragen ist.",
    entry_empty:
      "Noch ist kein Zettel eingetragen. Wenn keiner abgegeben wurde, wählen Sie „Kein Zettel abgegeben“.",
    too_many_papers_returned: "Es wurden nur {{printed}} Zettel gedruckt, nicht {{papers}}.",
    papers_missing: "Tragen Sie ein, wie viele Zettel es insgesamt sind.",
    number_expected: "Tragen Sie ganze Zahlen ab 0 ein.",
    papers_not_matched: "Die Zahlen ergeben zusammen {{sum}}. Es sind aber {{papers}} Zettel.",
    too_many_papers: "Eine Zahl ist zu groß: {{number}}. Möglich sind höchstens {{most}}.",
    options_not_matched:
      "Alle Kreuze zusammen sind {{sum}}. Das passt nicht zur Zahl der Zettel, die nicht leer sind.",
    sum_out_of_range:
      "Die Summe {{sum}} passt nicht zur Zahl der Zettel: Möglich ist {{least}} bis {{most}}.",
    abstention_not_allowed: "In dieser Abstimmung kann man sich nicht enthalten.",
    typed_nothing: "Tippen Sie etwas ein; - heißt: nichts angekreuzt.",
    typed_unknown:
      "„{{sign}}“ gibt es hier nicht. Was möglich ist, steht beim Feld und unter „Optionen und ihre Buchstaben“.",
    typed_count: "Das sind {{count}} Angaben. Gebraucht werden {{expected}}.",
    option_twice: "Eine Option steht zweimal da.",
    too_many_chosen:
      "Das sind {{chosen}} Kreuze, erlaubt sind {{most}}. Ein solcher Zettel ist nicht eindeutig: Tippen Sie -.",
    score_out_of_range: "Punkte gehen von {{lowest}} bis {{highest}}.",
    rank_shared:
      "Zwei Optionen können hier nicht denselben Platz haben. Tippen Sie nur die Plätze davor.",
    unknown: "Das war nicht zu verstehen. Bitte sehen Sie die Angaben noch einmal an.",
  },
} as const;
