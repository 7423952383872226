import type { Translation } from "../message-types.ts";
import type { scenariosDe } from "./scenarios.de.ts";

export const scenariosEn: Translation<typeof scenariosDe> = {
  pageTitle: "Scenario",
  listTitle: "Scenarios: how might things go on?",
  listLead:
    "Here the town calculates how many people might live here in future and what follows from that. All assumptions are given. You can change them.",
  listEmpty: "The town has not published a scenario yet.",
  draft: "This is a draft. Only staff of the town who are signed in see it.",
  synthetic: "This scenario belongs to a demonstration. The age structure is synthetic.",
  outdated: "The German text is newer than this translation. The German text applies.",
  german: "in German only",
  announced: {
    when: "This is how the town hall meeting was announced: revision {{number}} of {{date}}.",
    text: "These figures stay as they were on that day. They cannot be changed here.",
    evening: "To the announcement",
    model: "Change the assumptions yourself",
  },
  paths: {
    forecast: "Path 1: continuing as expected",
    growth: "Path {{path}}: {{number}} more people a year",
    loss: "Path {{path}}: {{number}} fewer people a year",
  },
  summary: {
    title: "The result at a glance",
    lead: "The calculation runs from the end of {{start}} to the end of {{end}}.",
    caption: "End of {{end}} on the three paths",
    measure: "End of {{year}}",
    start: "End of {{year}}",
    notPossible: "not possible",
  },
  measures: {
    residents: {
      title: "Residents",
      unit: "people",
      sentence:
        "In {{start}}, {{from}} people lived here. In {{end}} it would be {{forecast}}, {{low}} or {{high}}, depending on how many move here.",
    },
    pupils: {
      title: "Children in primary schools",
      unit: "children",
      sentence:
        "In {{start}}, {{from}} children went to the primary schools. In {{end}} it would be {{forecast}}, {{low}} or {{high}}.",
    },
    fire: {
      title: "People per member of the volunteer fire brigade",
      unit: "people per member",
      sentence:
        "In {{start}} there were {{from}} people for each member. In {{end}} it would be {{forecast}}, {{low}} or {{high}}.",
    },
    doctors: {
      title: "People per general practitioner",
      unit: "people per doctor",
      sentence:
        "In {{start}} there were {{from}} people for each general practitioner. In {{end}} it would be {{forecast}}, {{low}} or {{high}}. By this calculation {{doctors}} would be left by then.",
    },
    water: {
      title: "Price of a cubic metre of drinking water",
      unit: "change since {{start}} in per cent",
      sentence:
        "This is how the price would change by {{end}} compared with {{start}}: {{forecast}}, {{low}} or {{high}} per cent.",
    },
  },
  pyramid: {
    title: "Ages: {{path}}",
    sentence:
      "The bars show how many people of each age would live here at the end of {{end}}. The line shows the end of {{start}}.",
    women: "Women",
    men: "Men",
  },
  figures: "The paths compared",
  pyramids: "How the ages change",
  computed: "own calculation with the assumptions on this page",
  form: {
    title: "Assumptions",
    lead: "Write another number into a field and calculate again, or go in steps with − and +. On the scale the dot is your number and the stroke is the town's figure.",
    bounds: "From {{min}} to {{max}}. The town's figure: {{value}}.",
    submit: "Calculate again",
    reset: "Restore all figures of the town",
    moved_one: "You have changed one assumption.",
    moved_other: "You have changed {{count}} assumptions.",
    share: "Your changes are in the address of this page. You can pass it on.",
    changed: "changed",
    source: "Source",
    assumption: "Assumption",
    ages: "Ages at the start",
    water: "Published prices of water",
    pupilForecast: "Published forecast of primary pupils",
    results: "To the result",
    less: "{{field}}: {{step}} less",
    more: "{{field}}: {{step}} more",
  },
  fixed: {
    title: "What cannot be changed here",
    lead: "There are no figures for the town on this. It is how demographers usually calculate, or the simplest assumption.",
    mortality:
      "Mortality: the risk of dying grows by a tenth with each year of age (Gompertz). Of 1,000 newborn children 3 die in their first year. Reason: this is about how it is in Germany; the level follows the life expectancy.",
    girls: "For 100 girls 105 boys are born. Reason: this is so nearly everywhere.",
    mothers:
      "Women have children from 15 to 49. Births spread by 5.5 years around the mean age of mothers. Reason: a usual value.",
    moving:
      "Age when moving: the curve of Rogers and Castro (1981), by which young adults and their children move most. Reason: who moves in and who moves out is not known.",
    movingSexes: "Women and men move in and out equally often. Reason: there is no figure.",
    movingYear:
      "Who moves in or out does so at the end of the year. Reason: that way births and deaths of a year are those of the people who were there at its beginning.",
    school:
      "Primary pupils are 6 to 9 years old. Reason: in Sachsen-Anhalt primary school takes four years.",
    fire: "Members of the fire brigade are 18 to 66 years old. Reason: of age, and not yet of the age of retirement. That always the same share takes part is an assumption.",
    doctors:
      "The ages of general practitioners lie evenly around the mean. Reason: only the mean is known.",
    newcomers:
      "For the price of water, newcomers are those who moved in less those who moved out in a year. Reason: they are not known apart. Nothing but use and purchase price changes the price of water.",
  },
  groups: {
    start: "Starting point",
    births: "Births",
    lives: "Life expectancy",
    paths: "Moving in and out",
    school: "Primary schools",
    fire: "Fire brigade",
    doctors: "General practitioners",
    water: "Water",
  },
  inputs: {
    residents: "People at the start",
    childrenPerWoman: "Children per woman",
    motherAge: "Age of mothers at birth (years)",
    lifeWomen: "Life expectancy of women (years)",
    lifeMen: "Life expectancy of men (years)",
    migrants: "Continuing as expected: people moving in minus people moving out, a year",
    growthLow: "Second path: more people a year",
    growthHigh: "Third path: more people a year",
    pupils: "Primary pupils at the start",
    members: "Members of the fire brigade at the start",
    doctors: "General practitioners at the start",
    doctorsAge: "Their mean age at the start (years)",
    retirementAge: "Age at which they stop (years)",
    takenOver: "Practices that someone takes over (per cent)",
    purchaseGrowth: "Rise of the purchase price a year (per cent)",
    newcomerExcess: "What newcomers use beyond the mean in their first year (per cent)",
    newcomerYears: "Years until newcomers use as much as everyone",
  },
  faults: {
    title: "Please check what you entered. Nothing has been calculated yet.",
    input_not_a_number:
      "{{field}}: “{{entered}}” is not a number. Please enter a number from {{min}} to {{max}}.",
    input_not_whole:
      "{{field}}: please enter a whole number from {{min}} to {{max}}, not “{{entered}}”.",
    input_out_of_bounds:
      "{{field}}: {{entered}} is out of bounds. Please enter a number from {{min}} to {{max}}.",
  },
  impossible: {
    title: "These assumptions do not work out",
    negativeFemale:
      "“{{path}}”: in the year {{year}} more women and girls aged {{age}} would move away than live here.",
    negativeMale:
      "“{{path}}”: in the year {{year}} more men and boys aged {{age}} would move away than live here.",
    oldest: "{{age}} and older",
    empty: "In this scenario nobody lives here at the start.",
    remedy: "Let fewer people move away and calculate again.",
  },
  formulas: {
    title: "How it is calculated",
    population:
      "Population: each year everyone grows a year older. Some die, children are born, people move in and out. This is calculated for each age from 0 to 100, separately for women and men. Most of those who move in are young.",
    populationSymbols:
      "N: people, x: age, t: year, s: share that survives the year, M: people moving in minus people moving out, m: share of an age in that (of those who leave, also by how many there are), B: births, f: births per woman, W: women.",
    pupils: "Primary pupils: for each child aged 6 to 9 there are as many as at the start.",
    pupilsSymbols: "S: primary pupils, K: children aged 6 to 9, 0: at the start.",
    fire: "Fire brigade: the same share of everyone aged 18 to 66 always takes part.",
    fireSymbols: "E: all people, F: members, D: people aged 18 to 66.",
    doctors:
      "General practitioners: their ages are spread evenly around the mean. Those who reach retirement age stop. Some of the practices are taken over.",
    doctorsSymbols:
      "A: doctors, r: share retired, R: age at which they stop, a: mean age, u: share of practices taken over.",
    water:
      "Price of water: a part of the costs stays the same however much water is used. It is shared by all cubic metres. The rest follows the purchase price. Newcomers use more than others in their first year. This falls evenly to the mean.",
    waterSymbols:
      "P: price (1 at the start), s: fixed share, V: use, E: people, z: newcomers of a year, g: yearly change of a person's use, t: years since the start, p: rise of the purchase price a year, e: what newcomers use beyond the mean in their first year, n: years until that is gone.",
  },
  checks: {
    title: "How good is the model?",
    water:
      "The water model has two values that nobody published: the fixed share of the costs, and how a person's use changes. They are chosen so that two published prices until {{year}} come out exactly: the first and the third. The model does not know the second price. It predicts it.",
    caption: "Price of drinking water until {{year}}: published and calculated",
    path: "Path",
    published: "published",
    model: "model",
    difference: "difference in percentage points",
    exact: "0 (fitted)",
    parameters: "Fixed share of the costs: {{share}}. A person's use: {{growth}} a year.",
    close:
      "The model is {{points}} percentage points off the published value. That is close. It does not mean that it is right for other years.",
    far: "The model is {{points}} percentage points off the published value. That is a lot. Trust it with the direction, not with the size.",
    fitting:
      "For all three prices to fit, {{fitting}} people would have to live here in {{year}} on the first path. The model has {{residents}}. So the waterworks probably assumed a different development than this model.",
    held: "When you change assumptions, these two values stay as they are: they describe the waterworks, not the future. The prices on the paths then change.",
    none: "With the town's assumptions there is no water model of this kind that fits the published prices. That is why this page shows no price of water.",
    pupils:
      "For {{year}} there is a published forecast: {{published}} primary pupils. With the town's assumptions this model gives {{computed}}. The difference shows how uncertain such calculations are.",
  },
  limits: "What the model cannot know",
  sources: "Sources and assumptions",
  download: "Save all years as CSV",
  csv: {
    path: "Path",
    year: "Year",
    births: "Births",
    deaths: "Deaths",
    migrants: "Moved in minus moved out",
    doctors: "General practitioners",
  },
};
