import type { ArabicTranslation } from "../message-types.ts";
import type { ceremonyDe } from "./ceremony.de.ts";

export const ceremonyAr: ArabicTranslation<typeof ceremonyDe> = {
  pageTitle: "السحب",
  panels: "مجموعة واحدة من 1000 مجموعة",
  range: "رقم من 000 إلى 999",
  waiting: "القرعة ستقرر بعد قليل",
  announced: "كيف يتحدد الرقم",
  halfEntered: "أدخل الشخص الأول الرقم. بقي الشخص الثاني.",
  differed: "كان الإدخالان مختلفين. يبدأ الإدخال من جديد.",
  drawn: "سُحبت المجموعة",
  seats: "{{seats}} من الأشخاص. جميع الحصص محققة.",
  kept: "محققة",
  quotas: "الحصص",
  commitment: "رمز التحقق",
  withdrawn: "أُلغي هذا السحب.",
  repeated: "لم يعد هذا السحب ساريًا. سيُعاد السحب.",
  checkIt: "تحقق بنفسك: {{address}}",
  reload: "إعادة التحميل",
};
