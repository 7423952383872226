import type { ArabicTranslation } from "../message-types.ts";
import type { chartsDe } from "./charts.de.ts";

export const chartsAr: ArabicTranslation<typeof chartsDe> = {
  source: "المصدر",
  sourceDate: "بتاريخ",
  table: "الأرقام نفسها في جدول",
  unit: "الوحدة: {{unit}}",
  group: "المجموعة",
  place: "المكان",
  time: "الزمن",
  cutAxis: "لا يبدأ المحور من الصفر بل من {{start}}.",
  qualified: "بين قوسين وبرسم مفرغ: القيمة محدودة الدلالة.",
  meanLines: "تُظهر الخطوط المتقطعة المتوسطات.",
  signs: {
    nothing: "{{sign}} = لا يوجد شيء، صفر تمامًا",
    withheld: "{{sign}} = القيمة غير معروفة أو سرية",
    impossible: "{{sign}} = لا يمكن ذكر قيمة هنا أو لا معنى لها",
    later: "{{sign}} = القيمة غير متوفرة بعد",
    uncertain: "{{sign}} = لا قيمة لأنها غير مؤكدة بما يكفي",
    other: "{{sign}} = لم تُذكر قيمة",
  },
  quadrants: {
    highLow: "مهم والرضا قليل",
    highHigh: "مهم والرضا كبير",
    lowLow: "أقل أهمية والرضا قليل",
    lowHigh: "أقل أهمية والرضا كبير",
  },
  kinds: {
    line: "رسم بياني خطي",
    bar: "رسم بياني بالأعمدة",
    grouped_bar: "رسم بياني بأعمدة مجمّعة",
    age_pyramid: "هرم سكاني",
    satisfaction_priority: "رسم نقطي للرضا والأهمية",
    likert: "رسم بياني للإجابات",
  },
  description: {
    whole: "{{kind}}، {{unit}}. {{parts}}",
    change: "{{name}}: من {{from}} ({{start}}) إلى {{to}} ({{end}}).",
    extremes: "الأعلى: {{highest}} بقيمة {{high}}. الأدنى: {{lowest}} بقيمة {{low}}.",
    single: "من {{from}} ({{start}}) إلى {{to}} ({{end}}).",
    table: "كل الأرقام موجودة في الجدول.",
  },
};
