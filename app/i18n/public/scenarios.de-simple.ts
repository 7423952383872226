import type { Translation } from "../message-types.ts";
import type { scenariosDe } from "./scenarios.de.ts";

export const scenariosDeSimple: Translation<typeof scenariosDe> = {
  pageTitle: "Die Zukunft ausrechnen",
  listTitle: "Wie geht es weiter mit der Stadt?",
  listLead:
    "Niemand kennt die Zukunft. Aber man kann rechnen. Hier sehen Sie: So rechnet die Stadt. Sie können die Zahlen selbst ändern.",
  listEmpty: "Hier gibt es noch keine Rechnung.",
  draft: "Diese Seite ist noch nicht fertig. Nur das Rathaus sieht sie.",
  synthetic: "Das ist eine Vorführung. Das Alter der Menschen ist erfunden.",
  outdated: "Der deutsche Text ist neuer. Der deutsche Text gilt.",
  german: "nur auf Deutsch",
  announced: {
    when: "So steht es in der Ankündigung. Das ist Text {{number}} vom {{date}}.",
    text: "Die Zahlen bleiben so. Hier kann man sie nicht ändern.",
    evening: "Zur Ankündigung",
    model: "Zahlen selbst verändern",
  },
  paths: {
    forecast: "Weg 1: Es geht so weiter",
    growth: "Weg {{path}}: {{number}} Menschen mehr im Jahr",
    loss: "Weg {{path}}: {{number}} Menschen weniger im Jahr",
  },
  summary: {
    title: "Das ist das Ergebnis",
    lead: "Die Rechnung fängt im Jahr {{start}} an. Sie hört im Jahr {{end}} auf. Es gibt 3 Wege.",
    caption: "Die 3 Wege im Jahr {{end}}",
    measure: "Ende {{year}}",
    start: "Ende {{year}}",
    notPossible: "geht nicht",
  },
  measures: {
    residents: {
      title: "Menschen in der Stadt",
      unit: "Menschen",
      sentence:
        "Im Jahr {{start}} waren es {{from}} Menschen. Im Jahr {{end}} sind es vielleicht {{forecast}} oder {{low}} oder {{high}} Menschen.",
    },
    pupils: {
      title: "Kinder in den Grund-Schulen",
      unit: "Kinder",
      sentence:
        "Im Jahr {{start}} waren es {{from}} Kinder. Im Jahr {{end}} sind es vielleicht {{forecast}} oder {{low}} oder {{high}} Kinder.",
    },
    fire: {
      title: "Die Feuer-Wehr",
      unit: "Menschen für ein Mitglied",
      sentence:
        "Im Jahr {{start}} war ein Mitglied für {{from}} Menschen da. Im Jahr {{end}} ist ein Mitglied vielleicht für {{forecast}} oder {{low}} oder {{high}} Menschen da.",
    },
    doctors: {
      title: "Haus-Ärzte",
      unit: "Menschen für einen Haus-Arzt",
      sentence:
        "Im Jahr {{start}} war ein Haus-Arzt für {{from}} Menschen da. Im Jahr {{end}} ist ein Haus-Arzt vielleicht für {{forecast}} oder {{low}} oder {{high}} Menschen da. Dann gibt es noch ungefähr {{doctors}} Haus-Ärzte.",
    },
    water: {
      title: "Der Preis für Wasser",
      unit: "Prozent mehr oder weniger als im Jahr {{start}}",
      sentence:
        "So ändert sich der Preis vielleicht vom Jahr {{start}} bis zum Jahr {{end}}: {{forecast}} oder {{low}} oder {{high}} Prozent.",
    },
  },
  pyramid: {
    title: "So alt sind die Menschen: {{path}}",
    sentence:
      "Das Bild zeigt: So viele Menschen gibt es in jedem Alter. Die Balken sind für das Jahr {{end}}. Die Linie ist für das Jahr {{start}}.",
    women: "Frauen",
    men: "Männer",
  },
  figures: "Die 3 Wege im Bild",
  pyramids: "Das Alter der Menschen",
  computed: "die Stadt hat selbst gerechnet",
  form: {
    title: "Die Zahlen für die Rechnung",
    lead: "Sie können die Zahlen ändern. Dann rechnen wir neu. Mit − wird eine Zahl kleiner. Mit + wird eine Zahl größer. Der Punkt ist Ihre Zahl. Der Strich ist die Zahl von der Stadt.",
    bounds: "Von {{min}} bis {{max}}. Die Zahl von der Stadt: {{value}}.",
    submit: "Neu rechnen",
    reset: "Zurück zu den Zahlen von der Stadt",
    moved_one: "Sie haben eine Zahl geändert.",
    moved_other: "Sie haben {{count}} Zahlen geändert.",
    share: "Sie können den Link von dieser Seite weitergeben. Ihre Zahlen stehen darin.",
    changed: "geändert",
    source: "Bekannte Zahl",
    assumption: "Geschätzte Zahl",
    ages: "Das Alter der Menschen am Anfang",
    water: "Bekannte Preise für Wasser",
    pupilForecast: "Eine andere Rechnung zu den Schul-Kindern",
    results: "Zum Ergebnis",
    less: "{{field}}: {{step}} weniger",
    more: "{{field}}: {{step}} mehr",
  },
  fixed: {
    title: "Diese Zahlen können Sie nicht ändern",
    lead: "Für die Stadt gibt es dazu keine Zahlen. Forscher rechnen auch so.",
    mortality:
      "Alte Menschen sterben öfter als junge. Von 1.000 Babys sterben 3 im ersten Jahr. So ist es ungefähr in Deutschland.",
    girls:
      "Es gibt etwas mehr Jungen als Mädchen: 105 Jungen und 100 Mädchen. Das ist fast überall so.",
    mothers:
      "Frauen bekommen Kinder im Alter von 15 bis 49 Jahren. Die meisten bekommen sie in der Mitte davon.",
    moving: "Junge Menschen ziehen öfter um als alte. Wer genau umzieht, wissen wir nicht.",
    movingSexes: "Frauen und Männer ziehen gleich oft um. Dazu gibt es keine Zahl.",
    movingYear: "Alle ziehen am Ende vom Jahr um. So ist die Rechnung einfacher.",
    school:
      "Kinder in der Grund-Schule sind 6 bis 9 Jahre alt. In Sachsen-Anhalt dauert die Grund-Schule 4 Jahre.",
    fire: "Menschen in der Feuer-Wehr sind 18 bis 66 Jahre alt. Wir denken: Es machen immer gleich viele von 100 mit.",
    doctors:
      "Manche Haus-Ärzte sind jünger als der Durchschnitt. Genauso viele sind älter. Wir kennen nur den Durchschnitt.",
    newcomers:
      "Beim Wasser zählen wir so: Wie viele kommen mehr, als gehen? Das sind die neuen Menschen.",
  },
  groups: {
    start: "Der Anfang",
    births: "Babys",
    lives: "So alt werden Menschen",
    paths: "Menschen kommen und gehen",
    school: "Grund-Schulen",
    fire: "Feuer-Wehr",
    doctors: "Haus-Ärzte",
    water: "Wasser",
  },
  inputs: {
    residents: "Menschen am Anfang",
    childrenPerWoman: "So viele Kinder bekommt eine Frau",
    motherAge: "So alt sind Mütter bei der Geburt",
    lifeWomen: "So alt werden Frauen",
    lifeMen: "So alt werden Männer",
    migrants: "Weg 1: So viele Menschen kommen mehr, als gehen",
    growthLow: "Weg 2: So viele Menschen mehr im Jahr",
    growthHigh: "Weg 3: So viele Menschen mehr im Jahr",
    pupils: "Kinder in den Grund-Schulen am Anfang",
    members: "Mitglieder in der Feuer-Wehr am Anfang",
    doctors: "Haus-Ärzte am Anfang",
    doctorsAge: "So alt sind die Haus-Ärzte am Anfang",
    retirementAge: "In diesem Alter hören Haus-Ärzte auf",
    takenOver: "So viele Praxen bekommen einen neuen Arzt (von 100)",
    purchaseGrowth: "So viel teurer wird das Wasser im Einkauf in einem Jahr (von 100)",
    newcomerExcess: "So viel mehr Wasser brauchen neue Menschen zuerst (von 100)",
    newcomerYears: "Nach so vielen Jahren brauchen sie so viel wie alle",
  },
  faults: {
    title: "Da stimmt etwas nicht. Wir haben noch nicht gerechnet.",
    input_not_a_number:
      "{{field}}: „{{entered}}“ ist keine Zahl. Schreiben Sie eine Zahl von {{min}} bis {{max}}.",
    input_not_whole:
      "{{field}}: Schreiben Sie eine Zahl ohne Komma. Die Zahl muss von {{min}} bis {{max}} gehen. Sie haben geschrieben: {{entered}}.",
    input_out_of_bounds:
      "{{field}}: {{entered}} geht nicht. Schreiben Sie eine Zahl von {{min}} bis {{max}}.",
  },
  impossible: {
    title: "Mit diesen Zahlen können wir nicht rechnen",
    negativeFemale:
      "„{{path}}“. Im Jahr {{year}} ziehen zu viele Frauen weg. Es geht um Frauen und Mädchen im Alter: {{age}}. So viele leben nicht hier.",
    negativeMale:
      "„{{path}}“. Im Jahr {{year}} ziehen zu viele Männer weg. Es geht um Männer und Jungen im Alter: {{age}}. So viele leben nicht hier.",
    oldest: "{{age}} und mehr",
    empty: "Am Anfang lebt hier niemand.",
    remedy: "Lassen Sie weniger Menschen wegziehen. Rechnen Sie dann neu.",
  },
  formulas: {
    title: "So rechnen wir",
    population:
      "Die Menschen: Jedes Jahr sind alle ein Jahr älter. Manche sterben. Kinder kommen zur Welt. Menschen ziehen her. Menschen ziehen weg.",
    populationSymbols:
      "N: Menschen. x: Alter. t: Jahr. s: So viele leben weiter. M: So viele kommen mehr, als gehen. m: Anteil von einem Alter. Wo viele sind, gehen mehr weg. B: Geburten. f: Geburten für eine Frau. W: Frauen.",
    pupils:
      "Grund-Schulen: Am Anfang kennen wir die Zahl. Wir rechnen mit den Kindern von 6 bis 9 Jahren.",
    pupilsSymbols: "S: Kinder in der Schule. K: Kinder von 6 bis 9 Jahren. 0: am Anfang.",
    fire: "Feuer-Wehr: Von 100 Menschen machen immer gleich viele mit. Wir zählen Menschen von 18 bis 66 Jahren.",
    fireSymbols: "E: alle Menschen. F: Mitglieder. D: Menschen von 18 bis 66 Jahren.",
    doctors: "Haus-Ärzte: Manche sind alt. Sie hören auf. Für manche kommt ein neuer Arzt.",
    doctorsSymbols:
      "A: Ärzte. r: So viele haben aufgehört. R: In diesem Alter hören sie auf. a: So alt sind sie in der Mitte. u: So viele Praxen gehen weiter.",
    water:
      "Wasser: Rohre kosten immer gleich viel. Wenige Menschen zahlen dann mehr. Das Wasser selbst wird jedes Jahr teurer. Neue Menschen brauchen zuerst mehr Wasser. Später brauchen sie so viel wie alle.",
    waterSymbols:
      "P: Preis. s: fester Teil. V: Wasser von allen. E: Menschen. z: neue Menschen. g: So ändert sich der Verbrauch. t: Jahre. p: So viel teurer wird das Wasser im Jahr. e: So viel mehr brauchen neue Menschen. n: Jahre, bis sie so viel brauchen wie alle.",
  },
  checks: {
    title: "Stimmt die Rechnung?",
    water:
      "Es gibt 3 bekannte Preise für Wasser bis zum Jahr {{year}}. 2 davon haben wir benutzt. Den Preis in der Mitte haben wir nicht benutzt. Den rechnen wir aus. Dann vergleichen wir.",
    caption: "Preise für Wasser bis zum Jahr {{year}}",
    path: "Weg",
    published: "bekannt",
    model: "gerechnet",
    difference: "Unterschied",
    exact: "0 (so gewählt)",
    parameters:
      "Fester Teil von den Kosten: {{share}}. Wasser für einen Menschen: {{growth}} im Jahr.",
    close: "Der Unterschied ist {{points}}. Das ist wenig. Die Rechnung kann trotzdem falsch sein.",
    far: "Der Unterschied ist {{points}}. Das ist viel. Die Richtung stimmt vielleicht. Die genaue Zahl stimmt nicht.",
    fitting:
      "Wann passen alle 3 Preise? Dann leben im Jahr {{year}} auf Weg 1 hier {{fitting}} Menschen. Unsere Rechnung sagt: {{residents}} Menschen. Die Stadt-Werke haben wohl anders gerechnet.",
    held: "Sie ändern Zahlen? Der feste Teil bleibt gleich. Der Preis ändert sich.",
    none: "Für den Preis von Wasser haben wir keine gute Rechnung. Darum steht er hier nicht.",
    pupils:
      "Für das Jahr {{year}} gibt es eine andere Rechnung: {{published}} Kinder. Unsere Rechnung sagt: {{computed}} Kinder. Sie sehen: Rechnungen sind unsicher.",
  },
  limits: "Das weiß die Rechnung nicht",
  sources: "Woher kommen die Zahlen?",
  download: "Alle Zahlen als Datei (CSV)",
  csv: {
    path: "Weg",
    year: "Jahr",
    births: "Geburten",
    deaths: "Gestorbene",
    migrants: "mehr gekommen als gegangen",
    doctors: "Haus-Ärzte",
  },
};
