import type { ArabicTranslation } from "../message-types.ts";
import type { messagesDe } from "./messages.de.ts";

// A native speaker still has to check: forms of address, "القرعة" for the draw.
export const messagesAr: ArabicTranslation<typeof messagesDe> = {
  greeting: "مرحبًا،",
  subject: {
    reply_confirmed: "موافقتك على المشاركة: {{title}}",
    reply_withdrawn: "لقد حذفنا بياناتك: {{title}}",
    reminder: "نرجو منك الرد: {{title}}",
  },
  confirmed: {
    counted:
      "وصلتنا موافقتك على المشاركة في «{{title}}». شكرًا جزيلًا! القرعة تحدد الآن من يشارك. سنخبرك بالنتيجة بعد ذلك، حتى إن لم يقع عليك الاختيار.",
    late: "وصلتنا موافقتك على المشاركة في «{{title}}». شكرًا جزيلًا! للأسف وصلت بعد آخر يوم، ولذلك لم يعد بإمكانك المشاركة في القرعة.",
    consent:
      "وصلتنا موافقتك على المشاركة في «{{title}}». شكرًا جزيلًا! لأن عمرك أقل من 16 سنة يجب أن يوافق والداك أيضًا. نرجو الاتصال بنا بهذا الشأن.",
  },
  withdrawn: "لم تعد مشاركًا في «{{title}}». لقد حذفنا ما أخبرتنا به. ليس عليك ذكر أي سبب.",
  reminder:
    "لقد دعوناك إلى «{{title}}». نرجو أن تخبرنا حتى {{date}} إن كنت ستشارك. جوابك بـ«لا» يفيدنا أيضًا.",
  change: "بالرمز الموجود في رسالتك يمكنك في أي وقت الاطلاع على جوابك أو تغييره أو سحبه.",
  phone: "لديك أسئلة؟ الهاتف {{phone}} ({{hours}})",
  phoneOnly: "لديك أسئلة؟ الهاتف {{phone}}",
  synthetic: "عرض تجريبي: هذه الرسالة والشخص مختلقان.",
};
