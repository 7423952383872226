/** What the rules of votes say: on the ballot, on the result page and before the opening. */
export const votesRulesDe = {
  title: "Die Regeln",
  names: {
    "yes-no": "Ja oder Nein",
    "deciding-question": "Varianten mit Stichfrage",
    consent: "Konsent",
    "single-choice": "Eine Stimme",
    approval: "Zustimmung zu mehreren (Approval)",
    score: "Punkte geben",
    borda: "Reihenfolge mit Punkten (Borda)",
    irv: "Reihenfolge mit sofortiger Stichwahl (Instant-Runoff)",
    "scottish-stv": "Übertragbare Einzelstimme (STV, schottische Regeln)",
    schulze: "Reihenfolge mit Paarvergleichen (Schulze)",
    "equal-shares": "Bürgerhaushalt mit gleichen Anteilen",
    "greedy-budget": "Bürgerhaushalt nach Stimmen",
  },
  terms: {
    ballot: "Wie man abstimmt",
    decides: "Was entscheidet",
    base: "Womit gerechnet wird",
    quorum: "Mindestzahl",
    tie: "Bei Gleichstand",
    abstention: "Enthaltung",
    blank: "Leerer Stimmzettel",
  },
  ballot: {
    yesNo: "Man antwortet mit Ja oder Nein.",
    variants:
      "Man beantwortet jede Variante mit Ja oder Nein. Dazu kommt die Stichfrage: Welche Variante soll gelten, wenn mehrere angenommen sind?",
    consent:
      "Man stimmt zu, stimmt mit Bedenken zu oder erhebt einen schwerwiegenden Einwand und begründet ihn.",
    single: "Man wählt eine Option.",
    approveAny: "Man kreuzt alle Optionen an, denen man zustimmt. Es dürfen beliebig viele sein.",
    approveMost_one: "Man kreuzt höchstens {{count}} Option an.",
    approveMost_other: "Man kreuzt höchstens {{count}} Optionen an.",
    scores: "Man gibt jeder Option Punkte von {{lowest}} bis {{highest}}.",
    ranking:
      "Man ordnet die Optionen: die beste zuerst. Man muss nicht alle nennen. Alle nicht genannten stehen gemeinsam auf dem letzten Platz.",
    projectsAny: "Man kreuzt alle Projekte an, die man unterstützt. Es dürfen beliebig viele sein.",
    projectsMost_one: "Man kreuzt höchstens {{count}} Projekt an.",
    projectsMost_other: "Man kreuzt höchstens {{count}} Projekte an.",
  },
  decides: {
    simple: "Das Ergebnis ist Ja, wenn mehr Menschen mit Ja als mit Nein stimmen.",
    absolute:
      "Das Ergebnis ist Ja, wenn mehr als die Hälfte aller Stimmberechtigten mit Ja stimmt.",
    qualified: {
      "yes-no":
        "Das Ergebnis ist Ja, wenn von allen Ja- und Nein-Stimmen mindestens {{share}} Ja-Stimmen sind.",
      cast: "Das Ergebnis ist Ja, wenn von allen abgegebenen Stimmzetteln mindestens {{share}} Ja sagen.",
      entitled:
        "Das Ergebnis ist Ja, wenn von allen Stimmberechtigten mindestens {{share}} mit Ja stimmen.",
    },
    eachVariant: "Jede Variante wird für sich entschieden. Für jede gilt dieselbe Regel:",
    decidingQuestion:
      "Ist das Ergebnis bei mehreren Varianten Ja, entscheidet die Stichfrage. Es gilt nur die Variante, die dort die meisten Stimmen hat.",
    consent:
      "Der Konsent ist erreicht, wenn mindestens eine Person zustimmt und niemand einen schwerwiegenden Einwand hat. Ein einziger Einwand führt zurück ins Gespräch. Die Zahlen werden gezeigt, aber nicht gegeneinander abgewogen.",
    single_one: "Die Option mit den meisten Stimmen gewinnt.",
    single_other: "Die {{count}} Optionen mit den meisten Stimmen gewinnen.",
    approval_one: "Die Option gewinnt, der die meisten Menschen zustimmen.",
    approval_other: "Die {{count}} Optionen gewinnen, denen die meisten Menschen zustimmen.",
    scoreMean_one: "Die Option mit dem höchsten Durchschnitt ihrer Punkte gewinnt.",
    scoreMean_other: "Die {{count}} Optionen mit dem höchsten Durchschnitt ihrer Punkte gewinnen.",
    scoreSum_one: "Die Option mit der höchsten Summe ihrer Punkte gewinnt.",
    scoreSum_other: "Die {{count}} Optionen mit der höchsten Summe ihrer Punkte gewinnen.",
    borda_one:
      "Jeder Platz bringt Punkte: der letzte 1 Punkt, der vorletzte 2 und so weiter. Optionen auf demselben Platz teilen sich ihre Punkte gleichmäßig. Die Option mit den meisten Punkten gewinnt.",
    borda_other:
      "Jeder Platz bringt Punkte: der letzte 1 Punkt, der vorletzte 2 und so weiter. Optionen auf demselben Platz teilen sich ihre Punkte gleichmäßig. Die {{count}} Optionen mit den meisten Punkten gewinnen.",
    irv: "Zuerst zählt auf jedem Stimmzettel die beste Option. Hat eine Option mehr als die Hälfte, gewinnt sie. Sonst scheidet die schwächste aus, und ihre Stimmzettel gehen an die Option, die dort als nächste steht. Das geht so weiter, bis eine Option mehr als die Hälfte der Stimmzettel hat, die noch zählen.",
    stv_one:
      "Ein Platz wird vergeben. Wer so viele Stimmen hat, wie ein Platz braucht (die Quote), ist gewählt. Scheidet jemand aus, gehen die Stimmzettel an die Nächsten, die darauf stehen.",
    stv_other:
      "{{count}} Plätze werden vergeben. Wer so viele Stimmen hat, wie ein Platz braucht (die Quote), ist gewählt. Was darüber liegt, geht anteilig an die Nächsten auf den Stimmzetteln. Scheidet jemand aus, gehen die Stimmzettel ganz an die Nächsten, die darauf stehen.",
    stvSource:
      "Gezählt wird nach den schottischen Kommunalwahlregeln von 2007. Die Quote ist die Zahl der gültigen Stimmzettel geteilt durch die Plätze plus 1, abgerundet, plus 1. Anteile haben fünf Stellen nach dem Komma.",
    schulze_one:
      "Jede Option wird mit jeder anderen verglichen: Wie viele setzen die eine vor die andere? Es gewinnt, wer von keiner anderen geschlagen wird. Dabei zählen auch Umwege über andere Optionen; ein Weg ist so stark wie sein schwächster Vergleich.",
    schulze_other:
      "Jede Option wird mit jeder anderen verglichen: Wie viele setzen die eine vor die andere? So entsteht eine Rangfolge. Dabei zählen auch Umwege über andere Optionen; ein Weg ist so stark wie sein schwächster Vergleich. Die ersten {{count}} der Rangfolge gewinnen.",
    budget: "Verteilt werden {{budget}}.",
    equalShares:
      "Das Geld wird zu gleichen Teilen auf alle verteilt, die abstimmen. Ein Projekt wird gekauft, wenn alle, die es unterstützen, es zusammen aus ihren Anteilen bezahlen können. Als Nächstes kommt immer das Projekt, bei dem sie für denselben Wert am wenigsten zahlen. Es endet, wenn kein Projekt mehr bezahlt werden kann.",
    utility: {
      cost: "Der Wert eines Projekts ist sein Preis: Ein teures Projekt zählt für alle, die es unterstützen, mehr als ein billiges.",
      cardinality:
        "Jedes Projekt hat für alle, die es unterstützen, denselben Wert, ob es teuer ist oder billig.",
    },
    completion: {
      none: "Geld, das übrig bleibt, wird nicht ausgegeben.",
      greedy:
        "Mit dem Geld, das übrig bleibt, werden Projekte gekauft, die noch hineinpassen: das mit den meisten Stimmen zuerst.",
      add1: "Bleibt Geld übrig, wird jeder Anteil um 1 Euro erhöht und alles neu gerechnet, wieder und wieder.",
      add1u:
        "Bleibt Geld übrig, wird jeder Anteil um 1 Euro erhöht und alles neu gerechnet, wieder und wieder. Was auch dann übrig bleibt, kauft Projekte, die noch hineinpassen: das mit den meisten Stimmen zuerst.",
    },
    stop: {
      exhaustive:
        "Das Erhöhen endet, sobald kein weiteres Projekt mehr in das Geld passt, und spätestens, bevor mehr ausgegeben wird, als da ist.",
      overBudget:
        "Das Erhöhen endet erst, bevor mehr ausgegeben wird, als da ist. Auf dem Weg dorthin kann ein Projekt durch ein anderes ersetzt werden.",
    },
    greedyBudget:
      "Das Projekt mit den meisten Stimmen wird zuerst gekauft, dann das nächste. Was nicht mehr in das Geld passt, wird übersprungen. Ein Projekt ohne Stimmen wird nie gekauft.",
  },
  base: {
    yesNo: "Gerechnet wird mit Ja und Nein.",
    entitled: "Gerechnet wird mit allen Stimmberechtigten, ob sie abstimmen oder nicht.",
    cast: "Gerechnet wird mit allen abgegebenen Stimmzetteln, auch mit Enthaltungen und leeren.",
    decidingQuestion:
      "In der Stichfrage zählen nur Varianten, die angenommen sind, und nur Stimmzettel, die eine Variante vorziehen.",
    consent: "Gerechnet wird nicht: Es kommt auf die Einwände an, nicht auf die Zahlen.",
    votes: "Gerechnet wird mit den Stimmen für Optionen.",
    approvals: "Gerechnet wird mit den Zustimmungen.",
    scoreMean:
      "Gerechnet wird mit den vergebenen Punkten. Wer einer Option keine Punkte gibt, ändert ihren Durchschnitt nicht: Keine Punkte sind etwas anderes als 0 Punkte.",
    scoreSum:
      "Gerechnet wird mit den vergebenen Punkten. Keine Punkte sind etwas anderes als 0 Punkte, ändern die Summe aber ebenso wenig.",
    points:
      "Gerechnet wird mit Punkten. Nicht genannte Optionen teilen sich die Punkte, die übrig bleiben.",
    irv: "Gerechnet wird in jeder Runde mit den Stimmzetteln, die dann noch für eine Option zählen.",
    stv: "Gerechnet wird mit allen gültigen Stimmzetteln; aus ihnen folgt die Quote.",
    pairs:
      "Gerechnet wird mit den Vergleichen von je zwei Optionen. Wer beide gleich oder gar nicht nennt, zählt in diesem Vergleich nicht.",
    voters: "Gerechnet wird mit allen, die abstimmen. Alle haben denselben Anteil am Geld.",
    projectVotes: "Gerechnet wird mit den Stimmen für Projekte.",
    present: "Stimmberechtigt ist, wer im Saal eingecheckt ist.",
  },
  quorum: {
    none: "Es gibt keine Mindestbeteiligung. Das Ergebnis gilt, egal wie viele abstimmen.",
    presence:
      "Von allen Stimmberechtigten müssen mindestens {{share}} abstimmen. Enthaltungen und leere Stimmzettel zählen dabei mit. Sonst kommt kein Ergebnis zustande.",
    approval:
      "Die Seite, die gewinnt, braucht die Stimmen von mindestens {{share}} aller Stimmberechtigten. Sonst ist nichts angenommen.",
  },
  tie: {
    rejects: "Bei gleich vielen Ja- und Nein-Stimmen ist das Ergebnis Nein.",
    half: "Stimmt genau die Hälfte mit Ja, ist das Ergebnis Nein.",
    suffices: "Einen Gleichstand gibt es nicht: Genau {{share}} genügen.",
    decidingQuestion:
      "Liegen Varianten in der Stichfrage gleichauf, gilt die Variante mit den meisten Ja-Stimmen.",
    none: "Einen Gleichstand gibt es nicht.",
    equalOptions: "Liegen Optionen gleichauf und passen nicht alle auf die freien Plätze:",
    earlierRound:
      "Sind mehrere Optionen die schwächsten, scheidet die aus, die in einer früheren Runde weniger Stimmen hatte; es zählt die letzte Runde, in der sie sich unterschieden.",
    earlierStage:
      "Liegen mehrere gleichauf, zählt der letzte Zählschritt, in dem sie sich unterschieden.",
    schulze:
      "Mehrere Optionen können gemeinsam vorn liegen. Passen nicht alle auf die freien Plätze:",
    schulzeShared:
      "Mehrere Optionen können gemeinsam vorn liegen. Dann gewinnen sie gemeinsam. Es wird nicht gelost.",
    equalShares:
      "Liegen Projekte gleichauf, kommt das billigere zuerst, dann das mit mehr Stimmen.",
    greedyBudget: "Haben Projekte gleich viele Stimmen, kommt das billigere zuerst.",
    lot: "Ist auch das gleich, entscheidet das Los.",
    refuse: "Ist auch das gleich, wird nicht gelost: Es bleibt offen, und niemand gewinnt.",
    refuseEnds:
      "Ist auch das gleich, wird nicht gelost: Die Auszählung endet an dieser Stelle, und der Rest bleibt offen.",
    lotAlone: "Das Los entscheidet.",
    refuseAlone: "Es wird nicht gelost: Diese Plätze bleiben leer.",
    lotHow:
      "Das Los wird aus einem Geheimnis berechnet, auf das wir uns beim Öffnen der Abstimmung festlegen, und aus der Liste aller Stimmzettel. Vorher kennt es niemand. Danach kann man es nachrechnen.",
  },
  abstention: {
    off: "Man kann sich nicht enthalten. Einen leeren Stimmzettel darf man abgeben.",
    quorumOnly: "Man kann sich enthalten. Eine Enthaltung zählt nur für die Mindestbeteiligung.",
    likeNo: "Man kann sich enthalten. Eine Enthaltung wirkt wie ein Nein.",
    neither: "Man kann sich enthalten. Eine Enthaltung ist weder Zustimmung noch Einwand.",
  },
  blank: {
    quorumOnly: "Ein leerer Stimmzettel zählt nur für die Mindestbeteiligung.",
    likeNo: "Ein leerer Stimmzettel wirkt wie ein Nein.",
    decidingQuestion: "Wer die Stichfrage leer lässt, zieht keine Variante vor.",
    consent: "Ein leerer Stimmzettel ist weder Zustimmung noch Einwand.",
    approvesNobody:
      "Ein leerer Stimmzettel stimmt keiner Option zu und zählt nur für die Mindestbeteiligung.",
    noScore:
      "Ein leerer Stimmzettel gibt keine Punkte, auch nicht 0, und zählt nur für die Mindestbeteiligung.",
    noPoints: "Ein leerer Stimmzettel gibt keine Punkte und zählt nur für die Mindestbeteiligung.",
    notValid:
      "Ein leerer Stimmzettel ist nicht gültig und zählt nur für die Mindestbeteiligung. Ungültig ist er auch, wenn sich mehrere Optionen den ersten Platz teilen.",
    comparesNobody:
      "Ein leerer Stimmzettel vergleicht nichts und zählt nur für die Mindestbeteiligung.",
    unspentShare:
      "Wer einen leeren Stimmzettel abgibt, hat auch einen Anteil am Geld. Niemand gibt ihn aus.",
    changesNothing:
      "Ein leerer Stimmzettel ändert nichts und zählt nur für die Mindestbeteiligung.",
  },
} as const;
