export const scenariosDe = {
  title: "Szenarien",
  lead: "Ein Szenario rechnet vor, wie viele Menschen künftig in der Stadt leben könnten und was daraus folgt. Alle dürfen die Annahmen in den Grenzen verschieben, die Sie setzen.",
  empty: "Es gibt noch kein Szenario.",
  emptyHint:
    "Legen Sie eines an: Es beginnt mit Vorgaben, die Sie durch die Zahlen Ihrer Stadt ersetzen.",
  status: { draft: "Entwurf", published: "veröffentlicht" },
  caption: "Alle Szenarien",
  columns: { title: "Titel", status: "Stand" },
  new: {
    action: "Szenario anlegen",
    title: "Szenario anlegen",
    lead: "Der Entwurf beginnt mit den Annahmen für Hettstedt aus dem Sammelband. Prüfen Sie danach jede Zahl.",
    copyLead:
      "Der Entwurf beginnt mit den Annahmen von „{{title}}“. Texte werden nicht übernommen.",
    name: "Titel auf Deutsch",
    create: "Entwurf anlegen",
  },
  notices: {
    created: "Der Entwurf ist angelegt. Prüfen Sie nun die Annahmen.",
    inputs: "Die Annahmen sind gespeichert.",
    text: "Der Text ist gespeichert.",
    published: "Das Szenario ist veröffentlicht.",
    deleted: "Der Entwurf ist gelöscht.",
  },
  model: {
    view: "Seite ansehen",
    viewDraft: "Entwurf ansehen",
    inputs: "Annahmen",
    inputsText: "{{assumptions}} Annahmen und {{sources}} Zahlen mit Quelle.",
    inputsFixed:
      "Die Annahmen sind veröffentlicht und bleiben, wie sie sind: Adressen, die jemand weitergibt, beziehen sich auf sie. Für andere Annahmen kopieren Sie das Szenario.",
    edit: "Annahmen bearbeiten",
    copy: "Als neuen Entwurf kopieren",
    check: "Wie gut trifft das Wassermodell?",
    residual:
      "Veröffentlicht sind für den zweiten Weg {{published}} %, das Modell sagt {{predicted}} % voraus. Unterschied: {{residual}} Prozentpunkte. Die Seite nennt diesen Unterschied.",
    noWater:
      "Mit diesen Annahmen lässt sich das Wassermodell nicht an die veröffentlichten Preise anpassen. Die Seite zeigt dann keinen Wasserpreis.",
    texts: "Texte",
    textsLead: "Der deutsche Text ist das Original. Ändern Sie ihn, werden Übersetzungen veraltet.",
    editText: "{{language}} bearbeiten",
    notes: "Übersetzungen der Quellen und Begründungen",
    notesLead:
      "Zu jeder Zahl steht auf Deutsch, woher sie kommt. Fehlt eine Übersetzung, lesen alle den deutschen Text, als deutsch gekennzeichnet. Übersetzen lässt sich auch, was schon veröffentlicht ist.",
    publish: "Veröffentlichen",
    publishWhat:
      "Die Seite wird für alle sichtbar. Die Annahmen lassen sich danach nicht mehr ändern, Texte schon. Das lässt sich nicht zurücknehmen.",
    delete: "Entwurf löschen",
    deleteWhat: "Die Annahmen und alle Texte gehen verloren. Das lässt sich nicht zurücknehmen.",
    deleteAction: "Endgültig löschen",
  },
  fields: { title: "Titel", lead: "Einleitung", limits: "Was das Modell nicht wissen kann" },
  texts: {
    pageTitle: "Texte: {{language}}",
    limitsHint: "Eine Zeile für jede Sache. Zum Beispiel: ob Zugezogene bleiben.",
    save: "Text speichern",
  },
  notes: {
    pageTitle: "Quellen und Begründungen: {{language}}",
    lead: "Speichern Sie erst, wenn alle Zeilen zum deutschen Text passen: Danach gelten sie als aktuell.",
    outdated: "veraltet",
    save: "Übersetzungen speichern",
  },
  inputs: {
    pageTitle: "Annahmen",
    lead: "Zu jeder Zahl gehören Grenzen, in denen alle sie verschieben dürfen, und eine Quelle oder der Grund, warum Sie sie annehmen. Ändern Sie eine Begründung, sind ihre Übersetzungen veraltet.",
    value: "Zahl",
    min: "kleinste",
    max: "größte",
    basis: "Herkunft",
    basisValues: { source: "Quelle", assumption: "Annahme" },
    note: "Quelle oder Begründung",
    frame: "Zeitraum",
    startYear: "Beginn: Ende des Jahres",
    years: "Jahre, die gerechnet werden",
    ages: "Altersaufbau am Anfang",
    agesHint:
      "Eine Zeile für jedes Alter von 0 bis 100: Alter; Frauen; Männer. Die Zahlen dürfen Menschen oder Anteile sein.",
    water: "Veröffentlichte Wasserpreise",
    waterYears: "Jahre nach dem Beginn",
    waterForecast: "Erster Weg: Veränderung in Prozent",
    waterLow: "Zweiter Weg: Veränderung in Prozent",
    waterHigh: "Dritter Weg: Veränderung in Prozent",
    pupilForecast: "Veröffentlichte Prognose der Grundschulkinder",
    pupilForecastHint:
      "Die Seite stellt sie neben das Ergebnis des ersten Weges. Gibt es keine, lassen Sie Jahr und Zahl leer.",
    pupilForecastYear: "Jahr",
    pupilForecastPupils: "Grundschulkinder",
    save: "Annahmen speichern",
    of: "{{field}}: {{part}}",
  },
  faults: {
    required: "Bitte füllen Sie das Feld aus.",
    too_long: "Bitte kürzen Sie den Text.",
    not_a_number: "Bitte geben Sie eine Zahl ein.",
    value_out_of_bounds: "Die Zahl muss zwischen der kleinsten und der größten liegen.",
    bounds_beyond_limits:
      "Mindestens eine Grenze liegt außerhalb dessen, was das Modell rechnen kann.",
    doctors_retired_from_the_start:
      "Das größte Durchschnittsalter der Ärztinnen und Ärzte muss unter dem kleinsten Ruhestandsalter liegen.",
    water_beyond_years: "Das Jahr der Wasserpreise liegt nach dem letzten gerechneten Jahr.",
    pupil_forecast_out_of_years: "Das Jahr der Prognose liegt nicht in den gerechneten Jahren.",
    nobody_at_start: "Am Anfang lebt niemand hier. Bitte geben Sie den Altersaufbau ein.",
    ages_unreadable:
      "Bitte geben Sie für jedes Alter von 0 bis 100 genau eine Zeile ein: Alter; Frauen; Männer.",
    invalid: "Bitte prüfen Sie diese Angabe.",
  },
  problems: {
    scenario_not_found: "Dieses Szenario gibt es nicht mehr.",
    scenario_published: "Dieses Szenario ist schon veröffentlicht.",
    scenario_changed_meanwhile:
      "Jemand anderes hat inzwischen gespeichert. Ihre Eingaben stehen noch hier. Laden Sie die Seite in einem zweiten Fenster und vergleichen Sie.",
    scenario_texts_missing:
      "Es fehlen deutsche Texte. Füllen Sie Titel, Einleitung und Grenzen aus.",
    scenario_in_use:
      "Ein Tagesordnungspunkt zeigt dieses Szenario. Nehmen Sie es dort zuerst heraus.",
    scenario_population_negative:
      "Im Jahr {{year}} würden mehr Menschen eines Alters ({{age}}) wegziehen, als da sind. Verkleinern Sie den Wegzug.",
    scenario_population_empty: "Am Anfang lebt niemand hier. Bitte geben Sie den Altersaufbau ein.",
    revision_unknown: "Der deutsche Text hat sich geändert. Bitte laden Sie die Seite neu.",
  },
} as const;
