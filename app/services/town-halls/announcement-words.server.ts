import { languagesInWords } from "#app/i18n/interpreted-languages.ts";
import type { Language } from "#app/i18n/languages.ts";
import { clockTime, longDay, minutesInWords, weekdayInWords } from "#app/i18n/moments.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { AnnouncementView, ItemView, RuleView } from "./announcement-view.ts";

type Official = AnnouncementView["host"];

/**
 * What an announcement says in sentences that the software puts together: the same on the page, in print, in
 * calendars and where two revisions are compared.
 */
export function announcementWords(view: AnnouncementView, language: Language) {
  const { t } = publicTranslation(language);
  const { host, chair, houseRightHolder: holder, delegatedOn } = view;
  const description = (person: Pick<Official, "name" | "description">) =>
    [person.name, person.description].filter((part) => part !== "").join(", ");
  const official = (person: Official) => ({
    name: description(person),
    offices:
      person.offices.length === 0
        ? t("public:townHall.noOffices")
        : t("public:townHall.offices", { offices: person.offices.join(", ") }),
  });
  return {
    day: weekdayInWords(view.begins, language),
    times: t("public:townHall.times", times(view, language)),
    when: t("public:townHall.dayAndTimes", {
      day: weekdayInWords(view.begins, language),
      ...times(view, language),
    }),
    stepFree: t(view.stepFree ? "public:townHall.stepFree" : "public:townHall.notStepFree"),
    childcare: t(view.childcare ? "public:townHall.childcare" : "public:townHall.noChildcare"),
    interpretation:
      view.interpretation.length === 0
        ? t("public:townHall.noInterpretation")
        : t("public:townHall.interpretation", {
            languages: languagesInWords(view.interpretation, language),
          }),
    host: official(host),
    chair: official(chair),
    houseRight:
      holder.id === chair.id || delegatedOn === null
        ? t("public:townHall.houseRightOfChair", { name: holder.name })
        : t("public:townHall.houseRightDelegated", {
            name: description(holder),
            date: longDay(Date.parse(`${delegatedOn}T12:00:00Z`), language),
          }),
    guests: view.guests.map(description),
  };
}

/** What an item says beside its title and text: when, what, with whom, how long one may speak. */
export function itemWords(item: ItemView, language: Language) {
  const { t } = publicTranslation(language);
  return {
    number: t("public:townHall.fields.item", { number: item.number }),
    times: t("public:townHall.times", times(item, language)),
    kind: t(`public:townHall.kinds.${item.kind}`),
    details: [
      t(`public:townHall.kinds.${item.kind}`),
      ...(item.presenter === "" ? [] : [t("public:townHall.presenter", { name: item.presenter })]),
      ...(item.speakingSeconds === null
        ? []
        : [
            t("public:townHall.speakingTime", {
              time: minutesInWords(item.speakingSeconds, language),
            }),
          ]),
    ],
  };
}

/** What follows a breach of a rule, from the first step to the last. */
export function stepWords({ steps }: Pick<RuleView, "steps">, language: Language): string[] {
  const { t } = publicTranslation(language);
  return steps.map(({ step, by }) =>
    t("public:townHall.stepBy", {
      step: t(`public:townHall.steps.${step}`),
      by: by.map((office) => t(`public:townHall.imposedBy.${office}`)).join(", "),
    }),
  );
}

function times({ begins, ends }: Pick<ItemView, "begins" | "ends">, language: Language) {
  return { from: clockTime(begins, language), to: clockTime(ends, language) };
}
