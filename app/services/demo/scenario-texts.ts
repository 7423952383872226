import type { Language } from "#app/i18n/languages.ts";
import type { ScenarioText } from "#app/services/scenarios/scenario-fields.ts";

/** What Hettstedt's scenario says about itself. */
export const SCENARIO_TEXTS: Readonly<Record<Language, ScenarioText>> = {
  de: {
    title: "Hettstedt bis 2032: drei Wege",
    lead: "Hettstedt hat seit 1990 fast ein Drittel seiner Menschen verloren. Was geschieht, wenn es so weitergeht? Was, wenn jedes Jahr 100 oder 200 Menschen mehr hier leben? Hier sehen Sie, was das für Schulen, Feuerwehr, Hausarztpraxen und den Wasserpreis heißt.",
    limits:
      "Ob jemand ein Unternehmen gründet oder schließt.\nWelche Gesetze Bund und Land beschließen.\nOb Zugezogene bleiben: In der Befragung 2018 wollten 81 % der befragten Zugewanderten in den nächsten zwei Jahren wegziehen.\nIn welchem Ortsteil die Menschen leben, und ob Menschen in der Feuerwehr tagsüber da sind.\nWas Haushalte für Wasser bezahlen: Es steigt deutlich stärker als der Preis für einen Kubikmeter, weil 85 bis 90 % des Preises in die Grundgebühr wandern (Sammelband, Kap. II.2).\nOb die Stadt Wohnungen, Plätze in Kitas und Arbeit für 200 Menschen mehr im Jahr hat.\nJe weiter ein Jahr entfernt ist, desto unsicherer ist jede Zahl.",
  },
  "de-simple": {
    title: "Hettstedt bis zum Jahr 2032: 3 Wege",
    lead: "In Hettstedt leben heute weniger Menschen als früher. Geht es so weiter? Oder ziehen mehr Menschen her? Hier sehen Sie 3 Wege. Sie sehen auch: Was bedeutet das für Schulen, Feuer-Wehr, Haus-Ärzte und Wasser?",
    limits:
      "Die Rechnung weiß nicht: Gibt es neue Arbeit?\nDie Rechnung weiß nicht: Gibt es neue Gesetze?\nDie Rechnung weiß nicht: Bleiben die neuen Menschen hier?\nDie Rechnung weiß nicht: Was bezahlt jede Familie für Wasser? Familien bezahlen noch mehr, weil die Grund-Gebühr steigt.\nDie Rechnung weiß nicht: Gibt es genug Wohnungen?\nSpäte Jahre sind besonders unsicher.",
  },
  en: {
    title: "Hettstedt until 2032: three paths",
    lead: "Since 1990 Hettstedt has lost almost a third of its people. What if it goes on like this? What if 100 or 200 people more live here each year? Here you see what that means for schools, the fire brigade, doctors and the price of water.",
    limits:
      "Whether someone starts or closes a business.\nWhich laws the federation and the state pass.\nWhether newcomers stay: in the survey of 2018, 81 % of the migrants asked wanted to leave within two years.\nIn which district people live, and whether members of the fire brigade are there during the day.\nWhat households pay for water: it rises markedly more than the price of a cubic metre, because 85 to 90 % of the price moves into the base fee (handbook, ch. II.2).\nWhether the town has homes, nursery places and work for 200 people more a year.\nThe further away a year is, the less certain is any number.",
  },
  ar: {
    title: "هيتشتيت حتى 2032: ثلاثة مسارات",
    lead: "فقدت هيتشتيت منذ 1990 نحو ثلث سكانها. ماذا لو استمر الأمر هكذا؟ وماذا لو زاد عدد السكان كل سنة 100 أو 200 شخص؟ هنا ترى ما يعنيه ذلك للمدارس والإطفاء والأطباء العامين وسعر المياه.",
    limits:
      "هل يؤسس أحد شركة أو يغلقها.\nما القوانين التي تصدرها الدولة والولاية.\nهل يبقى القادمون الجدد: في استطلاع 2018 أراد 81 % من المهاجرين المشاركين المغادرة خلال سنتين.\nفي أي حي يعيش الناس، وهل أعضاء الإطفاء موجودون نهارًا.\nما تدفعه الأسر للمياه: يرتفع أكثر بكثير من سعر المتر المكعب، لأن 85 إلى 90 % من السعر ينتقل إلى الرسم الأساسي (الكتاب الجماعي، الفصل II.2).\nهل لدى المدينة مساكن وأماكن في رياض الأطفال وعمل لـ 200 شخص إضافي سنويًا.\nكلما ابتعدت السنة قلّ يقين أي رقم.",
  },
};
