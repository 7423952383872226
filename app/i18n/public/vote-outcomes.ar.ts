import type { ArabicTranslation } from "../message-types.ts";
import type { voteOutcomesDe } from "./vote-outcomes.de.ts";

export const voteOutcomesAr: ArabicTranslation<typeof voteOutcomesDe> = {
  headline: {
    nobody_voted: "لم يصوّت أحد.",
    presence_missed: "ليس للتصويت نتيجة سارية.",
    accepted: "النتيجة نعم.",
    rejected_by_majority: "النتيجة لا.",
    rejected_by_tie: "النتيجة لا.",
    approval_missed: "نعم لا تكفي: وافق عدد قليل جدًا.",
    consent: "تحقق التوافق.",
    consent_with_concerns: "تحقق التوافق مع تحفظات.",
    back_to_discussion: "يعود الأمر إلى النقاش.",
    nobody_agreed: "لا توافق.",
    no_variant_accepted: "لم يُقبل أي بديل.",
    variant: "يسري: {{winner}}.",
    variant_tie_refused: "لم يُحسم أي بديل يسري.",
    nobody_chosen: "لم يفز أي خيار.",
    winner: "الفائز: {{winner}}.",
    winners_zero: "لا فائز.",
    winners_one: "الفائز: {{names}}.",
    winners_two: "الفائزان: {{names}}.",
    winners_few: "الفائزون: {{names}}.",
    winners_many: "الفائزون: {{names}}.",
    winners_other: "الفائزون: {{names}}.",
    elected_zero: "لم يُنتخب أحد.",
    elected_one: "انتُخب: {{names}}.",
    elected_two: "انتُخب: {{names}}.",
    elected_few: "انتُخب: {{names}}.",
    elected_many: "انتُخب: {{names}}.",
    elected_other: "انتُخب: {{names}}.",
    several_unbeaten: "في المقدمة معًا: {{names}}.",
    open: "لم يُحسم من يفوز.",
    partlyOpen: "فاز بلا شك: {{names}}. والباقي مفتوح.",
    projects_zero: "لا يُشترى أي مشروع.",
    projects_one: "يُشترى مشروع واحد: {{names}}.",
    projects_two: "يُشترى مشروعان: {{names}}.",
    projects_few: "تُشترى {{count}} مشاريع: {{names}}.",
    projects_many: "يُشترى {{count}} مشروعًا: {{names}}.",
    projects_other: "يُشترى {{count}} مشروع: {{names}}.",
    manyProjects_zero: "لا يُشترى أي مشروع.",
    manyProjects_one: "يُشترى مشروع واحد.",
    manyProjects_two: "يُشترى مشروعان.",
    manyProjects_few: "تُشترى {{count}} مشاريع.",
    manyProjects_many: "يُشترى {{count}} مشروعًا.",
    manyProjects_other: "يُشترى {{count}} مشروع.",
    nothing_bought: "لا يُشترى أي مشروع.",
    projectsOpen: "لم يُحسم أي المشاريع يُشترى.",
    projectsPartlyOpen: "يُشترى بلا شك: {{names}}. والباقي مفتوح.",
  },
  why: {
    nobody_voted: "عدد من كان يحق لهم التصويت: {{entitled}}.",
    presence_missed:
      "صوّت عدد قليل جدًا: {{cast}} من {{entitled}} ممن يحق لهم التصويت. وكان المطلوب {{needed}}.",
    ahead: "في المقدمة: {{names}}. ولا يُحسم بذلك شيء.",
    accepted: {
      "simple-majority": "أصوات نعم ({{yes}}) أكثر من أصوات لا ({{no}}).",
      "absolute-majority":
        "أصوات نعم: {{yes}}، وأصوات لا: {{no}}. والمطلوب أكثر من نصف من يحق لهم التصويت ({{base}})، أي {{needed}}.",
      "qualified-majority":
        "أصوات نعم: {{yes}}، وأصوات لا: {{no}}. والمطلوب {{needed}} من {{base}}.",
    },
    rejected_by_majority: {
      "simple-majority": "أصوات لا ({{no}}) أكثر من أصوات نعم ({{yes}}).",
      "absolute-majority":
        "أصوات نعم: {{yes}}، وأصوات لا: {{no}}. والمطلوب أكثر من نصف من يحق لهم التصويت ({{base}})، أي {{needed}}.",
      "qualified-majority":
        "أصوات نعم: {{yes}}، وأصوات لا: {{no}}. والمطلوب {{needed}} من {{base}}.",
    },
    rejected_by_tie: {
      half: "صوّت بنعم نصف من يحق لهم التصويت ({{base}}) تمامًا: {{yes}}. والمطلوب أكثر من النصف.",
      equal: "تساوت أصوات نعم ولا: {{yes}}. وعند التعادل تكون النتيجة لا.",
    },
    approval_missed:
      "قالت الأغلبية نعم: نعم {{yes}}، لا {{no}}. لكن الطرف الفائز يحتاج إلى {{needed}} من الأصوات، ولديه {{counted}}.",
    consent: "عدد الموافقين: {{agree}}. ولا أحد لديه اعتراض جدي.",
    consent_with_concerns:
      "عدد الموافقين: {{agree}}. وعدد الموافقين مع تحفظ: {{concerns}}. ولا أحد لديه اعتراض جدي.",
    back_to_discussion_zero: "لا اعتراض جديًا.",
    back_to_discussion_one: "هناك اعتراض جدي واحد، وهو يكفي.",
    back_to_discussion_two: "هناك اعتراضان جديان، وواحد كان يكفي.",
    back_to_discussion_few: "هناك {{count}} اعتراضات جدية، وواحد كان يكفي.",
    back_to_discussion_many: "هناك {{count}} اعتراضًا جديًا، وواحد كان يكفي.",
    back_to_discussion_other: "هناك {{count}} اعتراض جدي، وواحد كان يكفي.",
    nobody_agreed:
      "لم يوافق أحد، ولا أحد لديه اعتراض جدي. الامتناع والأوراق الفارغة: {{abstained}}.",
    no_variant_accepted: "لم ينل أي بديل ما يلزمه لنعم.",
    only_variant_accepted: "هذا البديل وحده نتيجته نعم: نعم {{yes}}، لا {{no}}.",
    variant_preferred:
      "نتيجة أكثر من بديل نعم. وفي السؤال الفاصل نال هذا البديل أكثر الأصوات: {{votes}}.",
    variant_by_yes:
      "نتيجة أكثر من بديل نعم، وانتهى السؤال الفاصل بالتعادل. ولهذا البديل أكثر أصوات نعم: {{yes}}.",
    variant_by_lot: "تعادلت هذه البدائل في السؤال الفاصل وفي أصوات نعم: {{between}}. وحسمت القرعة.",
    tie_refused: "تعادل: {{between}}. لا تحسم ذلك إلا القرعة، وليس في القاعدة قرعة.",
    nobody_chosen: "الأوراق المدلى بها: {{cast}}. ولا ورقة منها لأي خيار.",
    chosen_by_number: {
      "single-choice": "هذه أكثر الأصوات: {{number}}.",
      approval: "هذه أكثر الموافقات: {{number}}.",
      borda: "هذه أكثر النقاط: {{number}}.",
    },
    chosen_by_sum: "هذا أعلى مجموع للنقاط: {{number}}.",
    chosen_by_mean: "هذا أعلى متوسط للنقاط: {{number}}.",
    next: "في المرتبة الثانية: {{next}} ({{number}}).",
    firstRound: "هذا أكثر من النصف منذ الجولة الأولى: {{votes}} من {{counting}}.",
    laterRound:
      "في الجولة {{rounds}} هذا أكثر من نصف الأوراق التي ما زالت محسوبة: {{votes}} من {{counting}}.",
    quota: "كان المطلوب للمقعد {{quota}} من الأصوات (الحصة المطلوبة).",
    byVacancy_zero: "انتُخب الجميع ببلوغ الحصة المطلوبة.",
    byVacancy_one: "واحد منهم انتُخب دون بلوغها، لأن الباقين لم يكونوا أكثر من المقاعد الشاغرة.",
    byVacancy_two: "اثنان منهم انتُخبا دون بلوغها، لأن الباقين لم يكونوا أكثر من المقاعد الشاغرة.",
    byVacancy_few:
      "{{count}} منهم انتُخبوا دون بلوغها، لأن الباقين لم يكونوا أكثر من المقاعد الشاغرة.",
    byVacancy_many:
      "{{count}} منهم انتُخبوا دون بلوغها، لأن الباقين لم يكونوا أكثر من المقاعد الشاغرة.",
    byVacancy_other:
      "{{count}} منهم انتُخبوا دون بلوغها، لأن الباقين لم يكونوا أكثر من المقاعد الشاغرة.",
    chosen_over_each: "يفوز هذا الخيار في كل مقارنة مباشرة مع خيار آخر.",
    chosen_by_paths: "لا يهزمه أي خيار آخر. والعبرة هنا بأقوى الطرق، ومنها ما يمر بخيارات أخرى.",
    several_unbeaten: "لا يهزم أحدها الآخر. وهذه نتيجة سارية.",
    several_chosen_zero: "لا يُشغل أي مكان.",
    several_chosen_one: "يُشغل مكان واحد. وهذا هو الأفضل بحسب القاعدة.",
    several_chosen_two: "يُشغل مكانان. وهذان هما الأفضل بحسب القاعدة.",
    several_chosen_few: "تُشغل {{count}} أماكن. وهذه هي الأفضل بحسب القاعدة.",
    several_chosen_many: "يُشغل {{count}} مكانًا. وهذه هي الأفضل بحسب القاعدة.",
    several_chosen_other: "يُشغل {{count}} مكان. وهذه هي الأفضل بحسب القاعدة.",
    seats_left_open_zero: "لم يكن هناك مكان.",
    seats_left_open_one: "كان هناك مكان واحد.",
    seats_left_open_two: "كان هناك مكانان. ولم ينل أي خيار آخر صوتًا، لذلك يبقى الباقي شاغرًا.",
    seats_left_open_few:
      "كانت هناك {{count}} أماكن. ولم ينل أي خيار آخر صوتًا، لذلك يبقى الباقي شاغرًا.",
    seats_left_open_many:
      "كان هناك {{count}} مكانًا. ولم ينل أي خيار آخر صوتًا، لذلك يبقى الباقي شاغرًا.",
    seats_left_open_other:
      "كان هناك {{count}} مكان. ولم ينل أي خيار آخر صوتًا، لذلك يبقى الباقي شاغرًا.",
    chosen_by_lot: "تعادل: {{between}}. وحسمت القرعة لصالح: {{drawn}}.",
    byLot: "وفي أثناء العد حسمت القرعة تعادلًا.",
    projects_bought: "الكلفة {{cost}}. والمبلغ كله {{budget}}.",
    nothing_bought: "لم يمكن بحسب القاعدة دفع ثمن أي مشروع من {{budget}}.",
  },
};
