export const scenariosDe = {
  pageTitle: "Szenario",
  listTitle: "Szenarien: Wie könnte es weitergehen?",
  listLead:
    "Hier rechnet die Stadt vor, wie viele Menschen künftig hier leben könnten und was daraus folgt. Alle Annahmen stehen dabei. Sie können sie verändern.",
  listEmpty: "Die Stadt hat noch kein Szenario veröffentlicht.",
  draft: "Das ist ein Entwurf. Nur angemeldete Beschäftigte der Stadt sehen ihn.",
  synthetic: "Dieses Szenario gehört zu einer Vorführung. Der Altersaufbau ist erfunden.",
  outdated: "Der deutsche Text ist neuer als diese Übersetzung. Es gilt der deutsche Text.",
  german: "nur auf Deutsch",
  announced: {
    when: "So steht es in der Ankündigung der Bürgerversammlung, Fassung {{number}} vom {{date}}.",
    text: "Diese Zahlen bleiben, wie sie an diesem Tag waren. Sie lassen sich hier nicht verändern.",
    evening: "Zur Ankündigung",
    model: "Annahmen selbst verändern",
  },
  paths: {
    forecast: "Weg 1: weiter wie erwartet",
    growth: "Weg {{path}}: {{number}} Menschen mehr im Jahr",
    loss: "Weg {{path}}: {{number}} Menschen weniger im Jahr",
  },
  summary: {
    title: "Ergebnis auf einen Blick",
    lead: "Ausgangspunkt ist Ende {{start}}. Gerechnet wird bis Ende {{end}}.",
    caption: "Stand Ende {{end}} auf den drei Wegen",
    measure: "Ende {{year}}",
    start: "Ende {{year}}",
    notPossible: "nicht möglich",
  },
  measures: {
    residents: {
      title: "Einwohnerinnen und Einwohner",
      unit: "Menschen",
      sentence:
        "{{start}} lebten hier {{from}} Menschen. {{end}} wären es {{forecast}}, {{low}} oder {{high}}: je nachdem, wie viele zuziehen.",
    },
    pupils: {
      title: "Kinder an den Grundschulen",
      unit: "Kinder",
      sentence:
        "{{start}} gingen {{from}} Kinder auf die Grundschulen. {{end}} wären es {{forecast}}, {{low}} oder {{high}}.",
    },
    fire: {
      title: "Menschen je Mitglied der Freiwilligen Feuerwehr",
      unit: "Menschen je Mitglied",
      sentence:
        "{{start}} kamen auf ein Mitglied {{from}} Menschen. {{end}} wären es {{forecast}}, {{low}} oder {{high}}.",
    },
    doctors: {
      title: "Menschen je Hausärztin oder Hausarzt",
      unit: "Menschen je Praxis",
      sentence:
        "{{start}} kamen auf eine Hausärztin oder einen Hausarzt {{from}} Menschen. {{end}} wären es {{forecast}}, {{low}} oder {{high}}. Nach dieser Rechnung gibt es dann noch {{doctors}}.",
    },
    water: {
      title: "Preis für einen Kubikmeter Trinkwasser",
      unit: "Veränderung seit {{start}} in Prozent",
      sentence:
        "So würde sich der Preis bis {{end}} gegenüber {{start}} ändern: {{forecast}}, {{low}} oder {{high}} Prozent.",
    },
  },
  pyramid: {
    title: "Altersaufbau: {{path}}",
    sentence:
      "Die Balken zeigen, wie viele Menschen jeden Alters Ende {{end}} hier leben würden. Die Linie zeigt Ende {{start}}.",
    women: "Frauen",
    men: "Männer",
  },
  figures: "Die Wege im Vergleich",
  pyramids: "Wie sich der Altersaufbau ändert",
  computed: "eigene Berechnung mit den Annahmen auf dieser Seite",
  form: {
    title: "Annahmen",
    lead: "Schreiben Sie eine andere Zahl in ein Feld und rechnen Sie neu, oder gehen Sie mit − und + in Schritten. Auf der Leiste zeigt der Punkt Ihre Zahl und der Strich die Angabe der Stadt.",
    bounds: "Von {{min}} bis {{max}}. Angabe der Stadt: {{value}}.",
    submit: "Neu rechnen",
    reset: "Alle Angaben der Stadt wiederherstellen",
    moved_one: "Sie haben eine Annahme verändert.",
    moved_other: "Sie haben {{count}} Annahmen verändert.",
    share: "Ihre Änderungen stehen in der Adresse dieser Seite. Sie können sie weitergeben.",
    changed: "verändert",
    source: "Quelle",
    assumption: "Annahme",
    ages: "Altersaufbau am Anfang",
    water: "Veröffentlichte Wasserpreise",
    pupilForecast: "Veröffentlichte Prognose der Grundschulkinder",
    results: "Zum Ergebnis",
    less: "{{field}}: um {{step}} kleiner",
    more: "{{field}}: um {{step}} größer",
  },
  fixed: {
    title: "Was sich hier nicht verändern lässt",
    lead: "Für die Stadt gibt es dazu keine Angaben. So wird in der Bevölkerungsforschung üblich gerechnet, oder es ist die einfachste Annahme.",
    mortality:
      "Sterblichkeit: Das Risiko zu sterben steigt mit jedem Lebensjahr um ein Zehntel (Gompertz). Von 1.000 Neugeborenen sterben 3 im ersten Jahr. Grund: So verläuft es in Deutschland ungefähr; die Höhe folgt der Lebenserwartung.",
    girls: "Auf 100 Mädchen werden 105 Jungen geboren. Grund: Das ist fast überall so.",
    mothers:
      "Kinder bekommen Frauen von 15 bis 49 Jahren. Die Geburten streuen mit 5,5 Jahren um das mittlere Alter der Mütter. Grund: ein üblicher Wert.",
    moving:
      "Alter beim Umziehen: die Kurve von Rogers und Castro (1981), nach der vor allem junge Erwachsene und ihre Kinder umziehen. Grund: Wer zuzieht und wer wegzieht, ist nicht bekannt.",
    movingSexes: "Frauen und Männer ziehen gleich oft zu und weg. Grund: Es gibt keine Zahl.",
    movingYear:
      "Wer zuzieht oder wegzieht, tut es am Jahresende. Grund: So sind Geburten und Sterbefälle eines Jahres die der Menschen, die am Anfang da waren.",
    school:
      "Grundschulkinder sind 6 bis 9 Jahre alt. Grund: In Sachsen-Anhalt dauert die Grundschule vier Jahre.",
    fire: "In der Feuerwehr sind Menschen von 18 bis 66 Jahren. Grund: erwachsen, aber noch nicht im Rentenalter. Dass immer der gleiche Anteil mitmacht, ist eine Annahme.",
    doctors:
      "Das Alter der Hausärztinnen und Hausärzte liegt gleichmäßig um den Durchschnitt. Grund: Bekannt ist nur der Durchschnitt.",
    newcomers:
      "Als zugezogen zählen beim Wasser Zuzüge weniger Wegzüge eines Jahres. Grund: Einzeln sind sie nicht bekannt. Außer Verbrauch und Einkaufspreis ändert nichts den Wasserpreis.",
  },
  groups: {
    start: "Ausgangspunkt",
    births: "Geburten",
    lives: "Lebenserwartung",
    paths: "Zuzug und Wegzug",
    school: "Grundschulen",
    fire: "Feuerwehr",
    doctors: "Hausärztinnen und Hausärzte",
    water: "Wasser",
  },
  inputs: {
    residents: "Menschen am Anfang",
    childrenPerWoman: "Kinder je Frau",
    motherAge: "Alter der Mütter bei der Geburt (Jahre)",
    lifeWomen: "Lebenserwartung von Frauen (Jahre)",
    lifeMen: "Lebenserwartung von Männern (Jahre)",
    migrants: "Weiter wie erwartet: Zuzüge weniger Wegzüge im Jahr",
    growthLow: "Zweiter Weg: Menschen mehr im Jahr",
    growthHigh: "Dritter Weg: Menschen mehr im Jahr",
    pupils: "Grundschulkinder am Anfang",
    members: "Mitglieder der Feuerwehr am Anfang",
    doctors: "Hausärztinnen und Hausärzte am Anfang",
    doctorsAge: "Ihr Durchschnittsalter am Anfang (Jahre)",
    retirementAge: "Alter, in dem sie aufhören (Jahre)",
    takenOver: "Praxen, die jemand übernimmt (Prozent)",
    purchaseGrowth: "Anstieg des Einkaufspreises im Jahr (Prozent)",
    newcomerExcess: "Mehrverbrauch von Zugezogenen im ersten Jahr (Prozent)",
    newcomerYears: "Jahre, bis Zugezogene so viel verbrauchen wie alle",
  },
  faults: {
    title: "Bitte prüfen Sie Ihre Eingaben. Gerechnet wurde noch nicht.",
    input_not_a_number:
      "{{field}}: „{{entered}}“ ist keine Zahl. Bitte geben Sie eine Zahl von {{min}} bis {{max}} ein.",
    input_not_whole:
      "{{field}}: Bitte geben Sie eine ganze Zahl von {{min}} bis {{max}} ein, nicht „{{entered}}“.",
    input_out_of_bounds:
      "{{field}}: {{entered}} liegt außerhalb. Bitte geben Sie eine Zahl von {{min}} bis {{max}} ein.",
  },
  impossible: {
    title: "Mit diesen Annahmen geht die Rechnung nicht auf",
    negativeFemale:
      "„{{path}}“: Im Jahr {{year}} würden mehr Frauen und Mädchen im Alter von {{age}} Jahren wegziehen, als hier leben.",
    negativeMale:
      "„{{path}}“: Im Jahr {{year}} würden mehr Männer und Jungen im Alter von {{age}} Jahren wegziehen, als hier leben.",
    oldest: "{{age}} und mehr",
    empty: "In diesem Szenario lebt am Anfang niemand.",
    remedy: "Lassen Sie weniger Menschen wegziehen, und rechnen Sie neu.",
  },
  formulas: {
    title: "So wird gerechnet",
    population:
      "Bevölkerung: Jedes Jahr wird jeder Mensch ein Jahr älter. Ein Teil stirbt, Kinder werden geboren, Menschen ziehen zu und weg. Gerechnet wird für jedes Alter von 0 bis 100 und für Frauen und Männer getrennt. Wer zuzieht, zieht vor allem als junger Mensch zu.",
    populationSymbols:
      "N: Menschen, x: Alter, t: Jahr, s: Anteil, der das Jahr überlebt, M: Zuzüge weniger Wegzüge, m: Anteil des Alters daran (beim Wegzug zählt auch, wie viele da sind), B: Geburten, f: Geburten je Frau, W: Frauen.",
    pupils:
      "Grundschulkinder: Auf jedes Kind von 6 bis 9 Jahren kommen so viele Plätze wie am Anfang.",
    pupilsSymbols: "S: Grundschulkinder, K: Kinder von 6 bis 9 Jahren, 0: am Anfang.",
    fire: "Feuerwehr: Von allen zwischen 18 und 66 Jahren macht immer der gleiche Anteil mit.",
    fireSymbols: "E: alle Menschen, F: Mitglieder, D: Menschen von 18 bis 66 Jahren.",
    doctors:
      "Hausärztinnen und Hausärzte: Ihr Alter verteilt sich gleichmäßig um den Durchschnitt. Wer das Alter für den Ruhestand erreicht, hört auf. Ein Teil der Praxen wird übernommen.",
    doctorsSymbols:
      "A: Ärztinnen und Ärzte, r: Anteil im Ruhestand, R: Alter beim Aufhören, a: Durchschnittsalter, u: Anteil übernommener Praxen.",
    water:
      "Wasserpreis: Ein Teil der Kosten bleibt gleich, egal wie viel Wasser verbraucht wird. Er verteilt sich auf alle Kubikmeter. Der Rest folgt dem Einkaufspreis. Wer zuzieht, verbraucht im ersten Jahr mehr als andere. Das geht gleichmäßig auf den Durchschnitt zurück.",
    waterSymbols:
      "P: Preis (am Anfang 1), s: fester Anteil, V: Verbrauch, E: Menschen, z: Zugezogene eines Jahres, g: jährliche Änderung des Verbrauchs je Mensch, t: Jahre seit dem Anfang, p: Anstieg des Einkaufspreises im Jahr, e: Mehrverbrauch von Zugezogenen im ersten Jahr, n: Jahre, bis er verschwunden ist.",
  },
  checks: {
    title: "Wie gut trifft das Modell?",
    water:
      "Das Wassermodell hat zwei Werte, die niemand veröffentlicht hat: den festen Anteil der Kosten und wie sich der Verbrauch je Mensch ändert. Sie sind so gewählt, dass zwei veröffentlichte Preise bis {{year}} genau herauskommen: der erste und der dritte. Den zweiten Preis kennt das Modell nicht. Es sagt ihn voraus.",
    caption: "Preis für Trinkwasser bis {{year}}: veröffentlicht und berechnet",
    path: "Weg",
    published: "veröffentlicht",
    model: "Modell",
    difference: "Unterschied in Prozentpunkten",
    exact: "0 (angepasst)",
    parameters: "Fester Anteil der Kosten: {{share}}. Verbrauch je Mensch: {{growth}} im Jahr.",
    close:
      "Das Modell liegt {{points}} Prozentpunkte neben dem veröffentlichten Wert. Das ist nah dran. Es heißt nicht, dass es auch für andere Jahre stimmt.",
    far: "Das Modell liegt {{points}} Prozentpunkte neben dem veröffentlichten Wert. Das ist viel. Trauen Sie ihm die Richtung zu, aber nicht die Höhe.",
    fitting:
      "Damit alle drei Preise zusammenpassen, müssten {{year}} auf dem ersten Weg {{fitting}} Menschen hier leben. Das Modell rechnet mit {{residents}}. Die Stadtwerke haben also wohl mit einer anderen Entwicklung gerechnet als dieses Modell.",
    held: "Verändern Sie Annahmen, bleiben diese beiden Werte, wie sie sind: Sie beschreiben das Wasserwerk, nicht die Zukunft. Die Preise auf den Wegen ändern sich dann.",
    none: "Mit den Annahmen der Stadt gibt es kein Wassermodell dieser Art, das zu den veröffentlichten Preisen passt. Darum zeigt diese Seite keinen Wasserpreis.",
    pupils:
      "Für {{year}} gibt es eine veröffentlichte Prognose: {{published}} Grundschulkinder. Dieses Modell kommt mit den Annahmen der Stadt auf {{computed}}. Der Unterschied zeigt, wie unsicher solche Rechnungen sind.",
  },
  limits: "Was das Modell nicht wissen kann",
  sources: "Quellen und Annahmen",
  download: "Alle Jahre als CSV speichern",
  csv: {
    path: "Weg",
    year: "Jahr",
    births: "Geburten",
    deaths: "Sterbefälle",
    migrants: "Zuzüge weniger Wegzüge",
    doctors: "Hausärztinnen und Hausärzte",
  },
} as const;
