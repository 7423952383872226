/** A vote from its opening to its result, and the acts on the way that cannot be taken back. */
export const voteCourseDe = {
  open: {
    title: "Abstimmung öffnen",
    notYet: "Noch kann die Abstimmung nicht geöffnet werden",
    notYetText: "Ergänzen Sie zuerst, was fehlt.",
    lead: "Prüfen Sie ein letztes Mal. Nach dem Öffnen lässt sich nichts mehr ändern, was das Ergebnis beeinflusst. Abbrechen können Sie dann nur noch zu zweit und mit einer öffentlichen Begründung.",
    fixed: "Ab jetzt steht fest",
    fixedWho: "Wer abstimmen darf: {{who}}. Gezählt wird, wer in diesem Augenblick dazugehört.",
    fixedQuestions_one: "{{count}} Frage mit ihren Optionen, ihrer Reihenfolge und Regel",
    fixedQuestions_other: "{{count}} Fragen mit ihren Optionen, ihrer Reihenfolge und ihren Regeln",
    fixedTexts: "Alle Texte in allen Sprachen",
    fixedTimes: "Beginn und Ende",
    fixedSecrecy: "Ob geheim oder offen, digital oder auch auf Papier",
    rules: "Nach diesen Regeln wird entschieden",
    warnings: "Bitte prüfen",
    paperTitle: "Halten Sie einen Drucker bereit",
    paperText:
      "Gleich erscheinen zwei Blätter mit dem geteilten Schlüssel der Abstimmung, ein einziges Mal. Drucken Sie sie sofort oder schreiben Sie sie ab. Ohne sie sind alle Stimmen verloren, wenn der Server seinen Schlüssel verliert.",
    confirm: "Ich habe alles geprüft und kann die beiden Blätter jetzt drucken",
    submit: "Jetzt öffnen",
    busy: "Das kann bei vielen Stimmberechtigten eine Minute dauern.",
    already: "Diese Abstimmung ist schon geöffnet",
    alreadyText:
      "Die beiden Blätter mit dem Schlüssel wurden dabei gezeigt, ein einziges Mal. Noch einmal lassen sie sich nicht zeigen. Sind sie nicht auf Papier, finden Sie auf der Seite der Abstimmung den Weg zu einem neuen Paar.",
  },
  shares: {
    title: "Die Abstimmung ist offen. Drucken Sie jetzt beide Blätter",
    once: "Diese Blätter erscheinen nur jetzt",
    onceText:
      "Verlassen Sie die Seite erst, wenn beide auf Papier sind. Drucken Sie sie mit dem Browser (Strg + P), jedes auf ein eigenes Blatt, oder schreiben Sie sie ab. Speichern Sie sie nicht auf einem Computer.",
    sheet: "Schlüssel der Abstimmung, Blatt {{number}} von 2",
    vote: "Abstimmung",
    opened: "Geöffnet",
    keep1:
      "Wo dieses Blatt bleibt: verschlossen im Rathaus, zum Beispiel im Tresor, in einem zugeklebten Umschlag.",
    keep2:
      "Wo dieses Blatt bleibt: bei einer anderen Person an einem anderen Ort, zum Beispiel bei einer Vertrauensperson, in einem zugeklebten Umschlag.",
    why: "Wozu: Verliert der Server seinen Schlüssel, lassen sich die Stimmen nur mit beiden Blättern zusammen öffnen. Eines allein verrät nichts.",
    destroy:
      "Wann es vernichtet wird: sobald das Ergebnis bestätigt oder die Abstimmung abgebrochen ist.",
    confirm: "Beide Blätter sind auf Papier, und ich verwahre sie an zwei Orten",
    submit: "Weiter zur Abstimmung",
    missing: "Niemand hat bestätigt, dass die beiden Blätter mit dem Schlüssel auf Papier sind",
    missingText:
      "Gibt es sie, dann bestätigen Sie es hier. Gibt es sie nicht, drucken Sie jetzt ein neues Paar. Ohne Blätter sind bei einem Schaden am Server alle Stimmen verloren.",
    missingWithoutKey:
      "Gibt es sie, dann geben Sie beide ein. Gibt es sie nicht, lassen sich die Stimmen nicht mehr öffnen. Dann bleibt nur, die Abstimmung abzubrechen und neu zu beginnen.",
    toRenewal: "Neues Paar drucken",
    renewal: "Neues Paar der beiden Blätter drucken",
    renewalLead:
      "Das ist für den Fall, dass die beiden Blätter mit dem Schlüssel nicht auf Papier gekommen sind: weil die Verbindung abgebrochen ist oder der Drucker versagt hat. Der Server teilt dann den Schlüssel, den er noch hat, noch einmal.",
    renewalOlder: "Ältere Blätter gelten weiter",
    renewalOlderText:
      "Auch mit einem älteren Paar lassen sich die Stimmen öffnen. Vernichten Sie darum alle Blätter dieser Abstimmung, die schon gedruckt, abgeschrieben oder gespeichert sind. Zwei Blätter aus verschiedenen Paaren passen nicht zusammen.",
    renewalOnce:
      "Das neue Paar erscheint ein einziges Mal. Ein weiteres bekommen Sie nur, solange niemand bestätigt hat, dass beide Blätter auf Papier sind. Wer ein Paar gesehen hat, steht im Prüfprotokoll.",
    renewalConfirm:
      "Ich kann die Blätter jetzt drucken und vernichte alle älteren dieser Abstimmung",
    renewalSubmit: "Neues Paar zeigen",
    renewed: "Neues Paar. Drucken Sie jetzt beide Blätter",
    renewedAt: "Neues Paar vom",
    renewalOver: "Ein neues Paar gibt es nicht",
    renewalOverText:
      "Das geht nur, solange die Abstimmung offen ist, der Server ihren Schlüssel hat und niemand bestätigt hat, dass beide Blätter auf Papier sind.",
    confirmLate: "Beide Blätter gibt es: bestätigen",
    destroyNow: "Vernichten Sie jetzt die beiden Blätter mit dem Schlüssel",
    destroyNowText:
      "Sie werden nicht mehr gebraucht. Wer beide hätte und eine alte Kopie der Datenbank dazu, könnte Stimmen und Menschen einander zuordnen.",
  },
  running: {
    title: "Die Abstimmung läuft",
    waiting: "Die Abstimmung beginnt am {{moment}}",
    cast_one: "{{cast}} von {{count}} Stimmberechtigten hat abgestimmt",
    cast_other: "{{cast}} von {{count}} Stimmberechtigten haben abgestimmt",
    follows: "Die Zahl erneuert sich von selbst.",
    interim:
      "Zwischenergebnisse sieht niemand, auch Sie nicht. Auch wer abgestimmt hat, sehen Sie hier nicht.",
    closesAt:
      "Sie schließt sich am {{moment}} von selbst. Bis dahin haben alle Zeit, denen das angekündigt wurde.",
    closesByHand: "Sie schließen sie von Hand.",
    closesByHandReader:
      "Schließen kann nur die Organisation. Ist es so weit, sagen Sie ihr Bescheid.",
    links: "Zu dieser Abstimmung",
    public: "Öffentliche Seite",
    letters: "Briefe mit Codes",
    desk: "Wahltisch",
    paper: "Stimmzettel auf Papier",
    wall: "Wand im Saal",
    internalWall:
      "Die Abstimmung ist gruppenintern. Was gefragt wird, zeigt die Wand nur in einem Browser, in dem jemand angemeldet ist, der Abstimmungen sehen darf. Sonst steht dort nur der Tagesordnungspunkt.",
    terminal: "Gerät im Saal",
    close: "Abstimmung schließen",
    closeConsequence:
      "Danach kann niemand mehr abstimmen, auch wer gerade auf der Seite ist. Die Umschläge werden geöffnet, gemischt und gezählt, der Schlüssel wird vernichtet. Wieder öffnen lässt sie sich nicht.",
    closeSubmit: "Endgültig schließen",
  },
  counting: {
    title: "Auszählung",
    opening: "Die Umschläge werden geöffnet und gemischt.",
    counting: "Die Stimmen werden gezählt.",
    failed: "Die Auszählung ist stehen geblieben",
    again: "Noch einmal versuchen",
    papers_one:
      "{{count}} Serie von Stimmzetteln auf Papier ist noch nicht von zwei Personen gleich eingetragen.",
    papers_other:
      "{{count}} Serien von Stimmzetteln auf Papier sind noch nicht von zwei Personen gleich eingetragen.",
    toPapers: "Stimmzettel eintragen",
    ready: "Alle Stimmzettel auf Papier sind eingetragen. Die Auszählung kann beginnen.",
    readyWithoutBatch:
      "Es ist keine Serie von Stimmzetteln angelegt. Die Auszählung kann beginnen.",
    byOrganisation: "Auszählen lassen kann nur die Organisation.",
    start: "Jetzt auszählen",
  },
  key: {
    title: "Schlüssel aus den beiden Blättern wiederherstellen",
    lost: "Der Schlüssel dieser Abstimmung ist nicht mehr auf dem Server",
    lostText:
      "Es ist nichts verloren, wenn Sie die beiden gedruckten Blätter haben. Holen Sie beide und geben Sie sie ein.",
    toForm: "Beide Blätter eingeben",
    lead: "Schreiben Sie von jedem Blatt die fünf Zeilen ab. Groß- oder Kleinbuchstaben und Striche sind egal. Welches Blatt zuerst kommt, ist auch egal.",
    first: "Ein Blatt",
    second: "Das andere Blatt",
    hint: "Fünf Zeilen zu je zwölf Zeichen.",
    submit: "Wiederherstellen",
  },
  cancel: {
    title: "Abstimmung abbrechen",
    lead: "Alle Stimmen werden vernichtet, niemand kann sie mehr öffnen. Der Grund steht auf der öffentlichen Seite. Eine zweite Person muss zustimmen.",
    reason: "Grund",
    reasonHint:
      "Alle lesen ihn. Schreiben Sie, was geschehen ist und wie es weitergeht. Mindestens 10 Zeichen.",
    submit: "Endgültig abbrechen",
    keep: "Nicht abbrechen, zurück zur Abstimmung",
    cancelled: "Die Abstimmung wurde abgebrochen",
    reasonIs: "Grund: {{reason}}",
  },
  scrutiny: {
    title: "Für die zwei, die nachzählen",
    text: "Die einzelnen Stimmzettel werden nicht veröffentlicht: Es sind zu wenige, oder man könnte Menschen daran erkennen. Darum zählen zwei Menschen die Liste nach. Ihre Prüfsumme steht auf der öffentlichen Seite. Geben Sie die Dateien nicht weiter; jedes Speichern steht im Prüfprotokoll.",
    list: "Liste der Stimmzettel (JSON)",
    question: "Frage {{number}}, zum Nachrechnen mit npm run tally (JSON)",
  },
  finalise: {
    title: "Ergebnis bestätigen",
    lead: "Eine zweite Person prüft das Ergebnis und bestätigt es. Danach wird gelöscht, wer abstimmen durfte und wer abgestimmt hat. Es bleiben die Zahlen, die Stimmzettel ohne Namen und das Ergebnis.",
    check: "Prüfen Sie vorher zu zweit",
    checkCounts:
      "Stimmt die Zahl der abgegebenen Stimmen: {{cast}} von {{entitled}}, davon {{online}} digital und {{paper}} auf Papier?",
    checkWithheld:
      "Die Stimmzettel werden nicht veröffentlicht. Zählen Sie beide die Liste nach; Sie finden sie auf der Seite der Abstimmung.",
    internal: "Die Codes der Gruppe öffnen danach nichts mehr",
    internalText:
      "Die Abstimmung ist gruppenintern. Wer einen Code aus einem Brief oder vom Wahltisch hat, liest das Ergebnis damit nur, bis Sie es bestätigen. Sagen Sie der Gruppe vorher Bescheid und lassen Sie ihr Zeit, oder geben Sie ihr das Ergebnisblatt.",
    internalOwnDoor:
      "Wer im Saal eingecheckt ist, eingeladen wurde oder zum Gremium gehört, findet das Ergebnis weiter auf der eigenen Seite.",
    sheet: "Ergebnisblatt (PDF)",
    checkList: "Stimmt das Ergebnis auf der öffentlichen Seite? Wer will, rechnet die Liste nach.",
    submit: "Ergebnis bestätigen",
    counted: "Das Ergebnis ist da",
    countedText:
      "Die Abstimmung ist ausgezählt und noch nicht bestätigt. Sehen Sie es sich an; danach bestätigt es eine zweite Person.",
    result: "Ergebnis ansehen",
    question: "Frage {{number}}",
    outcome: "Was herausgekommen ist",
  },
} as const;
