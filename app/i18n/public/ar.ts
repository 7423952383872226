import type { ArabicTranslation } from "../message-types.ts";
import { amendmentsAr } from "./amendments.ar.ts";
import { appealsAr } from "./appeals.ar.ts";
import { ceremonyAr } from "./ceremony.ar.ts";
import { chartsAr } from "./charts.ar.ts";
import { coauthorsAr } from "./coauthors.ar.ts";
import type { publicDe } from "./de.ts";
import { discussionAr } from "./discussion.ar.ts";
import { drawAr } from "./draw.ar.ts";
import { factsAr } from "./facts.ar.ts";
import { floorAr } from "./floor.ar.ts";
import { floorBoardAr } from "./floor-board.ar.ts";
import { floorQuestionsAr } from "./floor-questions.ar.ts";
import { howItWorksAr } from "./how-it-works.ar.ts";
import { messagesAr } from "./messages.ar.ts";
import { minutesAr } from "./minutes.ar.ts";
import { moderationAr } from "./moderation.ar.ts";
import { moderationReportAr } from "./moderation-report.ar.ts";
import { ownRowAr } from "./own-row.ar.ts";
import { passkeyAr } from "./passkey.ar.ts";
import { processAr } from "./process.ar.ts";
import { proposalLinksAr } from "./proposal-links.ar.ts";
import { proposalTranslationAr } from "./proposal-translation.ar.ts";
import { proposalsAr } from "./proposals.ar.ts";
import { replyAr } from "./reply.ar.ts";
import { roomsAr } from "./rooms.ar.ts";
import { scenariosAr } from "./scenarios.ar.ts";
import { statementsAr } from "./statements.ar.ts";
import { townHallAr } from "./town-hall.ar.ts";
import { verifyAr } from "./verify.ar.ts";
import { voteBallotsAr } from "./vote-ballots.ar.ts";
import { voteCourseAr } from "./vote-course.ar.ts";
import { voteLinksAr } from "./vote-links.ar.ts";
import { voteOutcomesAr } from "./vote-outcomes.ar.ts";
import { votePageAr } from "./vote-page.ar.ts";
import { votePreviewAr } from "./vote-preview.ar.ts";
import { votesRulesAr } from "./votes-rules.ar.ts";
import { votingAr } from "./voting.ar.ts";

// A native speaker still has to check: the names of the methods (leximin, maximin, Nash, goldilocks).
export const publicAr: ArabicTranslation<typeof publicDe> = {
  shell: {
    menu: "القائمة الرئيسية",
    townHalls: "اجتماعات المواطنين",
    skipToContent: "انتقل إلى المحتوى",
    home: "الصفحة الرئيسية",
    chooseLanguage: "اختر اللغة",
    staffSignIn: "تسجيل دخول موظفي البلدية",
    syntheticTown: "هذا عرض تجريبي. جميع الأشخاص وجميع الأرقام المتعلقة بهم غير حقيقية.",
    poweredBy: "Losrunde: حوار المواطنين بالقرعة",
  },
  start: {
    titleUnnamed: "شارك برأيك في مدينتك",
    closedProcesses: "مواضيع منتهية",
    howItWorksMore: "المزيد عن القرعة: من يرى ماذا وكيف يمكن التحقق منها",
    title: "شارك برأيك في {{town}}",
    lead: "هنا ترى المواضيع التي تناقشها المدينة مع سكانها. القرعة هي التي تحدد من يشارك.",
    processes: "قيد النقاش الآن",
    noProcesses: "لا يوجد نقاش جارٍ حاليًا. يرجى العودة لاحقًا.",
    howItWorks: "كيف تعمل القرعة",
    howItWorksSteps: {
      letter: "القرعة تحدد من يتلقى رسالة. لا أحد يختار الأشخاص.",
      reply: "من يرغب في المشاركة يجيب بنعم. لا أحد مجبر على ذلك.",
      panel:
        "من بين كل من أجاب بنعم تُسحب المجموعة بالقرعة. ينبغي أن تكون متنوعة مثل المدينة: من حيث العمر والجنس والحي وغير ذلك.",
      check: "تُحفظ كل قرعة بحيث يمكن إعادة حسابها. ولا يستطيع أحد إعادتها سرًا.",
    },
    whoSeesWhat:
      "بياناتك محفوظة بشكل مشفّر. لا يقرؤها إلا الفريق المسؤول عن هذا الحوار. ولا تُنشر أبدًا معلومات عن أفراد.",
  },
  process: processAr,
  amendments: amendmentsAr,
  appeals: appealsAr,
  ceremony: ceremonyAr,
  charts: chartsAr,
  coauthors: coauthorsAr,
  facts: factsAr,
  howItWorks: howItWorksAr,
  draw: drawAr,
  floor: floorAr,
  floorBoard: floorBoardAr,
  floorQuestions: floorQuestionsAr,
  messages: messagesAr,
  minutes: minutesAr,
  moderationReport: moderationReportAr,
  moderation: moderationAr,
  ownRow: ownRowAr,
  passkey: passkeyAr,
  proposalLinks: proposalLinksAr,
  discussion: discussionAr,
  proposals: proposalsAr,
  rooms: roomsAr,
  proposalTranslation: proposalTranslationAr,
  reply: replyAr,
  scenarios: scenariosAr,
  statements: statementsAr,
  townHall: townHallAr,
  verify: verifyAr,
  voteLinks: voteLinksAr,
  voteCourse: voteCourseAr,
  voteOutcomes: voteOutcomesAr,
  votePreview: votePreviewAr,
  voteBallots: voteBallotsAr,
  votePage: votePageAr,
  votesRules: votesRulesAr,
  voting: votingAr,
  errors: {
    notFoundTitle: "هذه الصفحة غير موجودة",
    notFoundText: "ربما يكون العنوان غير كامل. تجد كل المواضيع في الصفحة الرئيسية.",
    forbiddenTitle: "ليس لديك إذن لرؤية هذه الصفحة",
    forbiddenText: "إذا كنت بحاجة إلى هذه الصفحة، فاسأل الشخص المسؤول عن الحسابات.",
    brokenTitle: "لم ينجح ذلك",
    brokenText: "الخطأ من جانبنا. لم يُفقد أي شيء. يرجى المحاولة مرة أخرى.",
    toStart: "إلى الصفحة الرئيسية",
  },
};
