/** What whoever votes reads: list, ballot, review, receipt, terminal, and the wall in the room. */
export const votingDe = {
  list: {
    title: "Meine Abstimmungen",
    lead: "Hier steht, worüber Sie abstimmen können und was bei früheren Abstimmungen herausgekommen ist.",
    empty: "Zurzeit gibt es für Sie keine Abstimmung. Sobald eine beginnt, steht sie hier.",
    open: "Offen",
    noneOpen: "Zurzeit ist keine Abstimmung offen.",
    over: "Beendet",
    vote: "Abstimmen",
    voted: {
      online: "Sie haben abgestimmt.",
      paper: "Für Sie ist eine Stimme auf Papier eingetragen.",
      none: "Sie haben noch nicht abgestimmt.",
    },
    ownSight: "Ob Sie abgestimmt haben, sehen auf dieser Seite nur Sie.",
    until: "Offen bis {{moment}}",
    from: "Beginnt: {{moment}}",
    untilClosed: "Offen, bis die Abstimmung geschlossen wird",
    counting: "Geschlossen. Die Stimmen werden ausgezählt.",
    counted: "Ausgezählt",
    cancelled: "Abgebrochen. Es zählt keine Stimme.",
    result: "Ergebnis ansehen",
    details: "Mehr zur Abstimmung",
  },
  room: {
    open: "Jetzt wird abgestimmt",
    toBallot: "Zum Stimmzettel",
  },
  code: {
    start: "Ihr Code gehört zu einer Abstimmung?",
    title: "Mit einem Code abstimmen",
    lead: "Der Code steht in dem Brief zur Abstimmung oder auf dem Zettel, den Sie bekommen haben. Er gilt nur für diese eine Abstimmung.",
    label: "Code",
    hint: "12 Zeichen, zum Beispiel {{example}}. Striche und Großbuchstaben sind nicht nötig.",
    submit: "Weiter",
    failed: "Das hat noch nicht geklappt",
    problems: {
      code_mistyped:
        "In dem Code ist ein Tippfehler. Bitte vergleichen Sie ihn mit dem Brief oder Zettel, Zeichen für Zeichen. 0, O, 1, I und L kommen nicht vor.",
      code_unknown:
        "Mit diesem Code kann man hier nicht abstimmen. Bitte vergleichen Sie ihn mit dem neuesten Brief oder Zettel. Wenn Sie einen neuen Code bekommen haben, gilt der alte nicht mehr. Ist das Ergebnis einer Abstimmung bestätigt, öffnen ihre Codes nichts mehr.",
      too_many_codes_one:
        "Von hier kamen zu viele falsche Codes. Bitte warten Sie {{count}} Minute und versuchen Sie es dann noch einmal. Oder rufen Sie uns an.",
      too_many_codes_other:
        "Von hier kamen zu viele falsche Codes. Bitte warten Sie {{count}} Minuten und versuchen Sie es dann noch einmal. Oder rufen Sie uns an.",
    },
    noCode:
      "Code verloren? Rufen Sie uns an. Sie bekommen einen neuen, und der alte gilt dann nicht mehr.",
    otherCode:
      "Haben Sie einen Brief mit der Einladung zu einer Losgruppe? Dieser Code gilt auf einer anderen Seite.",
    toOther: "Mit dem Code der Einladung weiter",
    signedIn: "Sie sind mit einem Code angemeldet.",
    toBallot: "Zum Stimmzettel",
    signOut: "Abmelden",
  },
  nature: {
    advisory: "Die Abstimmung ist beratend: Wer entscheidet, soll wissen, was Sie wollen.",
    internal: "Die Abstimmung regelt etwas innerhalb einer Gruppe.",
    council_basis: "Das Ergebnis ist die Grundlage für einen Beschluss des Stadtrats.",
    noReferendum: "Sie ist kein Bürgerentscheid nach dem Gesetz.",
  },
  ballot: {
    title: "Stimmzettel",
    step: "Schritt {{number}} von 3",
    until: "Sie können bis {{moment}} abstimmen.",
    untilClosed: "Sie können abstimmen, bis die Abstimmung geschlossen wird.",
    question: "Frage {{number}} von {{total}}",
    onlyGerman: "Diesen Text gibt es nur auf Deutsch.",
    outdated: "Diese Übersetzung ist älter als der deutsche Text. Es gilt der deutsche:",
    shuffled: "Die Reihenfolge ist zufällig und bei jedem Menschen anders.",
    mayBeBlank: "Sie müssen nichts ankreuzen. Auch ein leerer Stimmzettel darf abgegeben werden.",
    next: "Weiter zum Prüfen",
    addUp: "Kosten zusammenzählen",
    sum: "Zuletzt zusammengezählt: {{sum}} von {{budget}}.",
    nextHint: "Abgegeben ist danach noch nichts.",
    answers: {
      yes: "Ja",
      no: "Nein",
      abstain: "Ich enthalte mich",
      blank: "Ich lasse diese Frage leer",
      blankVariant: "Leer lassen",
      agree: "Ich stimme zu",
      concern: "Ich stimme zu, habe aber Bedenken",
      objection: "Ich habe einen schwerwiegenden Einwand",
    },
    reasons: "Begründung",
    reasonsHint:
      "Nötig bei einem schwerwiegenden Einwand, möglich bei Bedenken. Höchstens {{longest}} Zeichen. Die Gruppe liest die Begründung ohne Ihren Namen.",
    reasonsHintOpen:
      "Nötig bei einem schwerwiegenden Einwand, möglich bei Bedenken. Höchstens {{longest}} Zeichen. Die Gruppe liest die Begründung.",
    decidingQuestion: "Stichfrage",
    decidingHint: "Welche Variante soll gelten, wenn mehrere angenommen sind?",
    cost: "Kosten: {{cost}}",
    noPoints: "keine Punkte",
    place: "Platz {{place}}",
    noPlace: "kein Platz",
  },
  secrecy: {
    title: "Was geheim bleibt und was nicht",
    secret: "Die Abstimmung ist geheim.",
    open: "Die Abstimmung ist offen: Nach dem Auszählen steht Ihr Name bei Ihrer Stimme.",
    sealed:
      "Solange die Abstimmung läuft, liegt jeder Stimmzettel in einem verschlossenen digitalen Umschlag. Der Schlüssel wird getrennt aufbewahrt und beim Schließen vernichtet.",
    shuffled:
      "Beim Schließen werden alle Stimmzettel geöffnet, gemischt und ohne Namen veröffentlicht. Sind es weniger als 20, werden nur die Summen veröffentlicht.",
    roll: "Wer abgestimmt hat, erfährt niemand. Nur der Wahltisch sieht es bei einem einzelnen Menschen, der vor ihm steht, und jeder Blick wird aufgeschrieben.",
    interim: "Zwischenergebnisse sieht niemand, auch das Rathaus nicht.",
    notPromised:
      "Nicht schützen können wir Sie vor einem Betreiber, der den Server fälscht, vor Schadprogrammen auf Ihrem Gerät und davor, dass jemand Stimmen kauft.",
  },
  review: {
    title: "Bitte prüfen Sie Ihre Stimme",
    lead: "Noch ist nichts abgegeben. Nach dem Abgeben lässt sich nichts mehr ändern.",
    blank: "Sie lassen diese Frage leer.",
    allBlank: "Ihr Stimmzettel ist leer. Sie können ihn so abgeben.",
    abstain: "Sie enthalten sich.",
    yes: "Ja",
    no: "Nein",
    blankVariant: "leer",
    abstainVariant: "Enthaltung",
    agree: "Sie stimmen zu.",
    concern: "Sie stimmen zu und haben Bedenken.",
    objection: "Sie haben einen schwerwiegenden Einwand.",
    reasons: "Ihre Begründung:",
    choice: "Sie wählen:",
    preferred: "In der Stichfrage ziehen Sie vor:",
    preferredBlank: "Die Stichfrage lassen Sie leer.",
    preferredAbstain: "In der Stichfrage enthalten Sie sich.",
    approved: "Sie stimmen zu:",
    notApproved: "Nicht angekreuzt:",
    supported: "Sie unterstützen:",
    notSupported: "Nicht unterstützt:",
    sum: "Zusammen {{sum}} von {{budget}}.",
    points_one: "{{count}} Punkt",
    points_other: "{{count}} Punkte",
    noPoints: "keine Punkte",
    ranked: "Ihre Reihenfolge:",
    equal: "Auf demselben Platz",
    unranked: "Nicht genannt, gemeinsam auf dem letzten Platz:",
    codeTitle: "Ihr Prüfcode",
    spelled: "Zeichen für Zeichen:",
    codeText:
      "Unter diesem Code finden Sie Ihren Stimmzettel nach dem Auszählen in der veröffentlichten Liste. Er kommt mit in den verschlossenen Umschlag.",
    chosenServer:
      "Unser Server hat den Code zufällig gewählt. Mit eingeschaltetem JavaScript bestimmt Ihr Browser mit.",
    chosenBoth: "Unser Server und Ihr Browser haben den Code gemeinsam zufällig gewählt.",
    cast: "Stimme abgeben",
    change: "Zurück und ändern",
  },
  receipt: {
    title: "Ihre Stimme ist abgegeben",
    counted: "Sie zählt. Mehr müssen Sie nicht tun.",
    codeTitle: "Ihr Prüfcode",
    keep: "Schreiben Sie den Code ab oder drucken Sie diese Seite. Wir können ihn Ihnen später nicht mehr nennen, denn wir wissen nicht, welcher zu Ihnen gehört.",
    secretCode:
      "Behalten Sie den Code für sich: Wer ihn kennt, kann nach dem Auszählen sehen, wie Sie abgestimmt haben.",
    findTitle: "So finden Sie Ihren Stimmzettel",
    find: {
      wait: "Warten Sie, bis die Abstimmung geschlossen und ausgezählt ist.",
      look: "Öffnen Sie die Seite der Abstimmung und geben Sie Ihren Prüfcode ein.",
      compare: "Vergleichen Sie den Stimmzettel dort mit dem, was Sie angekreuzt haben.",
    },
    few: "Sind es weniger als 20 Stimmzettel oder könnte man Menschen an ihren Antworten erkennen, werden nur die Summen veröffentlicht. Zwei Menschen zählen dann nach.",
    group: "Nach dem Auszählen liest die Gruppe das Ergebnis auf dieser Seite:",
    votePage: "Seite der Abstimmung",
    address: "Adresse der Seite:",
    print: "Zum Ausdrucken nehmen Sie die Druckfunktion Ihres Browsers.",
    toList: "Zu meinen Abstimmungen",
    toRoom: "Zurück in den Saal",
    signOut: "Abmelden",
  },
  state: {
    notYetTitle: "Die Abstimmung hat noch nicht begonnen",
    notYetText: "Sie können ab {{moment}} abstimmen.",
    noKeyTitle: "Gerade nehmen wir keine Stimmen an",
    noKeyText:
      "Ihre Stimme wurde nicht abgegeben. Bitte versuchen Sie es in einigen Minuten noch einmal. Klappt es dann nicht, sagen Sie es dem Wahltisch oder rufen Sie im Rathaus an.",
    votedTitle: "Sie haben schon abgestimmt",
    votedText:
      "Ihre Stimme zählt. Eine zweite wurde nicht abgegeben. Den Prüfcode haben Sie nach dem Abgeben gesehen. Wir können ihn nicht noch einmal nennen, denn wir wissen nicht, welcher zu Ihnen gehört.",
    paperTitle: "Für Sie ist eine Stimme auf Papier eingetragen",
    paperText:
      "Darum können Sie online nicht mehr abstimmen. Stimmt das nicht? Dann sagen Sie es dem Wahltisch oder rufen Sie im Rathaus an, bevor die Abstimmung geschlossen wird.",
    closedTitle: "Die Abstimmung ist geschlossen",
    closedText: "Die Abstimmung nimmt keine Stimmen mehr an.",
    nothingCast:
      "Ihre Stimme wurde nicht abgegeben. Was Sie angekreuzt haben, ist nirgends gespeichert.",
    castBefore: "Ihre Stimme von vorhin ist abgegeben und zählt.",
    closedDo:
      "Das Ergebnis steht nach dem Auszählen auf der Seite der Abstimmung. Wenn Sie glauben, dass zu früh geschlossen wurde, melden Sie sich beim Rathaus.",
    codeUntil:
      "Das Ergebnis lesen Sie mit diesem Code, bis es bestätigt ist. Danach öffnet der Code nichts mehr.",
    cancelledTitle: "Die Abstimmung wurde abgebrochen",
    cancelledText: "Keine Stimme zählt, auch keine, die schon abgegeben war. Die Begründung:",
    notEntitledTitle: "Für diese Abstimmung sind Sie nicht eingetragen",
    notEntitledText:
      "Wer mitstimmen kann, wurde beim Öffnen der Abstimmung festgelegt. Wenn Sie glauben, dass Sie dazugehören, fragen Sie am Wahltisch oder rufen Sie im Rathaus an.",
    tryAgainTitle: "Bitte geben Sie Ihre Stimme noch einmal ab",
    tryAgainText:
      "Sie ist noch nicht abgegeben, denn der Prüfcode passte nicht. Unten steht ein neuer. Ihre Antworten sind unverändert.",
  },
  faults: {
    pageTitle: "Fehler: {{title}}",
    title: "Bitte sehen Sie sich das noch einmal an",
    lead: "Ihre anderen Antworten sind unverändert. Es ist noch nichts abgegeben.",
    at: "{{question}}: {{problem}}",
    question: "Frage {{number}}",
    not_understood:
      "Diese Antwort ist nicht richtig angekommen. Bitte beantworten Sie die Frage noch einmal.",
    too_many_chosen:
      "Angekreuzt sind {{chosen}}, erlaubt sind höchstens {{most}}. Bitte nehmen Sie Kreuze weg.",
    score_out_of_range:
      "Bei {{option}} steht etwas, das nicht geht. Bitte geben Sie eine ganze Zahl von {{lowest}} bis {{highest}} ein, oder lassen Sie das Feld leer.",
    rank_out_of_range:
      "Bei {{option}} steht kein Platz von 1 bis {{most}}. Bitte wählen Sie einen, oder „kein Platz“.",
    rank_shared:
      "Auf Platz {{rank}} stehen mehrere: {{options}}. Bitte geben Sie jeder einen anderen Platz, oder „kein Platz“.",
    reasons_missing:
      "Zu einem schwerwiegenden Einwand gehört eine Begründung. Bitte schreiben Sie eine, oder wählen Sie eine andere Antwort.",
    reasons_too_long:
      "Die Begründung hat {{signs}} Zeichen, erlaubt sind höchstens {{most}}. Bitte kürzen Sie sie.",
    reasons_unexpected:
      "Sie haben eine Begründung geschrieben, aber weder Bedenken noch einen Einwand gewählt. Bitte wählen Sie eines davon, oder löschen Sie die Begründung.",
  },
  terminal: {
    title: "Hier abstimmen",
    choose: "Wählen Sie Ihre Sprache.",
    codeLead:
      "Geben Sie den Code von Ihrem Zettel ein. Dieses Gerät merkt sich nichts: Nach dem Abgeben beginnt es von vorn.",
    noCode: "Kein Code? Am Wahltisch bekommen Sie einen.",
    returns_one:
      "Wenn {{count}} Minute lang nichts geschieht, beginnt dieses Gerät von vorn. Was Sie angekreuzt haben, ist dann weg.",
    returns_other:
      "Wenn {{count}} Minuten lang nichts geschieht, beginnt dieses Gerät von vorn. Was Sie angekreuzt haben, ist dann weg.",
    receiptReturns_one:
      "Diese Seite verschwindet nach {{count}} Minute. Schreiben Sie vorher den Prüfcode ab.",
    receiptReturns_other:
      "Diese Seite verschwindet nach {{count}} Minuten. Schreiben Sie vorher den Prüfcode ab.",
    moreTime: "Ich brauche mehr Zeit",
    done: "Fertig",
    cancel: "Abbrechen und von vorn beginnen",
    closed: "Die Abstimmung ist geschlossen. Hier kann niemand mehr abstimmen.",
    notOpen: "Die Abstimmung ist noch nicht offen.",
  },
  wall: {
    internal: "Interne Abstimmung",
    internalOfItem: "Interne Abstimmung zu Tagesordnungspunkt {{number}}",
    internalText: "Worum es geht, steht auf den Stimmzetteln derer, die abstimmen.",
    open: "Jetzt wird abgestimmt",
    soon: "Die Abstimmung beginnt gleich",
    over: "Die Abstimmung ist geschlossen",
    cast_one: "{{count}} von {{entitled}} hat abgestimmt",
    cast_other: "{{count}} von {{entitled}} haben abgestimmt",
    howTo: "Auf dem Telefon mit dem Code vom Zettel, oder am Wahltisch",
    rotate: "Alle Sprachen im Wechsel",
    noInterim: "Wie abgestimmt wurde, weiß bis zum Schließen niemand.",
  },
} as const;
