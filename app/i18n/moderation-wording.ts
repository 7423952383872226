import type { Language } from "./languages.ts";

/** Wordings that moderators can take over, in the language of whoever wrote the text. */
export const MODERATION_WORDING: Readonly<Record<Language, readonly string[]>> = {
  de: [
    "Der Text setzt eine Person oder eine Gruppe herab. Das verletzt die genannte Regel. Ihre Meinung zur Sache können Sie weiter sagen.",
    "Der Text nennt persönliche Angaben über andere. Um diese Menschen zu schützen, ist das nach der genannten Regel nicht erlaubt.",
    "Der Text gehört nicht zur Frage dieses Beteiligungsprozesses. Die genannte Regel beschränkt ihn darauf.",
    "Der Text wirbt oder wiederholt sich. Die genannte Regel lässt das nicht zu.",
    "Der Text hält die Regeln ein. Auch deutliche Kritik ist erlaubt.",
  ],
  "de-simple": [
    "Der Text macht Menschen schlecht. Das ist gegen die Regel. Sie können Ihre Meinung weiter sagen.",
    "Im Text steht etwas Privates über andere Menschen. Das ist gegen die Regel.",
    "Der Text ist nicht zum Thema. Das ist gegen die Regel.",
    "Der Text ist Werbung. Oder der Text steht hier schon. Das ist gegen die Regel.",
    "Der Text ist nicht gegen die Regeln. Der Text bleibt.",
  ],
  en: [
    "The text puts a person or a group down. That breaks the rule named. You can go on saying what you think about the matter.",
    "The text gives personal details of others. To protect these people, the rule named does not allow that.",
    "The text does not belong to the question of this process. The rule named keeps it to that question.",
    "The text advertises or repeats itself. The rule named does not allow that.",
    "The text keeps the rules. Plain criticism is allowed too.",
  ],
  ar: [
    "يحطّ النص من شأن شخص أو مجموعة، وهذا يخالف القاعدة المذكورة. ما زال بإمكانك إبداء رأيك في الموضوع.",
    "يذكر النص معلومات شخصية عن آخرين. لحماية هؤلاء الناس لا تسمح القاعدة المذكورة بذلك.",
    "لا يتعلق النص بموضوع عملية المشاركة هذه. القاعدة المذكورة تقصره على ذلك.",
    "النص إعلان أو مكرر. القاعدة المذكورة لا تسمح بذلك.",
    "النص يلتزم بالقواعد. والنقد الواضح مسموح أيضًا.",
  ],
};
