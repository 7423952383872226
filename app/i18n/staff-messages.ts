import { accountsDe } from "./staff/accounts.de.ts";
import { accountsEn } from "./staff/accounts.en.ts";
import { agendaDe } from "./staff/agenda.de.ts";
import { agendaEn } from "./staff/agenda.en.ts";
import { amendmentsDe } from "./staff/amendments.de.ts";
import { amendmentsEn } from "./staff/amendments.en.ts";
import { appealsDe } from "./staff/appeals.de.ts";
import { appealsEn } from "./staff/appeals.en.ts";
import { assistedDe } from "./staff/assisted.de.ts";
import { assistedEn } from "./staff/assisted.en.ts";
import { auditDe } from "./staff/audit.de.ts";
import { auditEn } from "./staff/audit.en.ts";
import { commonDe } from "./staff/common.de.ts";
import { commonEn } from "./staff/common.en.ts";
import { deskDe } from "./staff/desk.de.ts";
import { deskEn } from "./staff/desk.en.ts";
import { discussionDe } from "./staff/discussion.de.ts";
import { discussionEn } from "./staff/discussion.en.ts";
import { drawsDe } from "./staff/draws.de.ts";
import { drawsEn } from "./staff/draws.en.ts";
import { factsDe } from "./staff/facts.de.ts";
import { factsEn } from "./staff/facts.en.ts";
import { floorDe } from "./staff/floor.de.ts";
import { floorEn } from "./staff/floor.en.ts";
import { invitationsDe } from "./staff/invitations.de.ts";
import { invitationsEn } from "./staff/invitations.en.ts";
import { inviteDe } from "./staff/invite.de.ts";
import { inviteEn } from "./staff/invite.en.ts";
import { jobsDe } from "./staff/jobs.de.ts";
import { jobsEn } from "./staff/jobs.en.ts";
import { lettersDe } from "./staff/letters.de.ts";
import { lettersEn } from "./staff/letters.en.ts";
import { minutesDe } from "./staff/minutes.de.ts";
import { minutesEn } from "./staff/minutes.en.ts";
import { moderationDe } from "./staff/moderation.de.ts";
import { moderationEn } from "./staff/moderation.en.ts";
import { panelDe } from "./staff/panel.de.ts";
import { panelEn } from "./staff/panel.en.ts";
import { poolDe } from "./staff/pool.de.ts";
import { poolEn } from "./staff/pool.en.ts";
import { problemsDe } from "./staff/problems.de.ts";
import { problemsEn } from "./staff/problems.en.ts";
import { processesDe } from "./staff/processes.de.ts";
import { processesEn } from "./staff/processes.en.ts";
import { proposalLinksDe } from "./staff/proposal-links.de.ts";
import { proposalLinksEn } from "./staff/proposal-links.en.ts";
import { proposalPeopleDe } from "./staff/proposal-people.de.ts";
import { proposalPeopleEn } from "./staff/proposal-people.en.ts";
import { proposalTranslationsDe } from "./staff/proposal-translations.de.ts";
import { proposalTranslationsEn } from "./staff/proposal-translations.en.ts";
import { proposalsDe } from "./staff/proposals.de.ts";
import { proposalsEn } from "./staff/proposals.en.ts";
import { publicDrawDe } from "./staff/public-draw.de.ts";
import { publicDrawEn } from "./staff/public-draw.en.ts";
import { publicationDe } from "./staff/publication.de.ts";
import { publicationEn } from "./staff/publication.en.ts";
import { questionsDe } from "./staff/questions.de.ts";
import { questionsEn } from "./staff/questions.en.ts";
import { quotasDe } from "./staff/quotas.de.ts";
import { quotasEn } from "./staff/quotas.en.ts";
import { registerDe } from "./staff/register.de.ts";
import { registerEn } from "./staff/register.en.ts";
import { responseDe } from "./staff/response.de.ts";
import { responseEn } from "./staff/response.en.ts";
import { staffRoomsDe } from "./staff/rooms.de.ts";
import { staffRoomsEn } from "./staff/rooms.en.ts";
import { scenariosDe } from "./staff/scenarios.de.ts";
import { scenariosEn } from "./staff/scenarios.en.ts";
import { statementsDe } from "./staff/statements.de.ts";
import { statementsEn } from "./staff/statements.en.ts";
import { tablesDe } from "./staff/tables.de.ts";
import { tablesEn } from "./staff/tables.en.ts";
import { townHallPeopleDe } from "./staff/town-hall-people.de.ts";
import { townHallPeopleEn } from "./staff/town-hall-people.en.ts";
import { townHallRulesDe } from "./staff/town-hall-rules.de.ts";
import { townHallRulesEn } from "./staff/town-hall-rules.en.ts";
import { townHallsDe } from "./staff/town-halls.de.ts";
import { townHallsEn } from "./staff/town-halls.en.ts";
import { voteCourseDe } from "./staff/vote-course.de.ts";
import { voteCourseEn } from "./staff/vote-course.en.ts";
import { voteDeskDe } from "./staff/vote-desk.de.ts";
import { voteDeskEn } from "./staff/vote-desk.en.ts";
import { voteLettersDe } from "./staff/vote-letters.de.ts";
import { voteLettersEn } from "./staff/vote-letters.en.ts";
import { votePaperDe } from "./staff/vote-paper.de.ts";
import { votePaperEn } from "./staff/vote-paper.en.ts";
import { voteProblemsDe } from "./staff/vote-problems.de.ts";
import { voteProblemsEn } from "./staff/vote-problems.en.ts";
import { voteSetupDe } from "./staff/vote-setup.de.ts";
import { voteSetupEn } from "./staff/vote-setup.en.ts";
import { votesDe } from "./staff/votes.de.ts";
import { votesEn } from "./staff/votes.en.ts";

/** The namespaces of staff pages. A namespace is a subject; a translation has its original's keys. */
export const staffDe = {
  accounts: accountsDe,
  agenda: agendaDe,
  amendments: amendmentsDe,
  assisted: assistedDe,
  appeals: appealsDe,
  audit: auditDe,
  common: commonDe,
  desk: deskDe,
  draws: drawsDe,
  floor: floorDe,
  facts: factsDe,
  invitations: invitationsDe,
  invite: inviteDe,
  jobs: jobsDe,
  letters: lettersDe,
  minutes: minutesDe,
  moderation: moderationDe,
  panel: panelDe,
  pool: poolDe,
  problems: problemsDe,
  processes: processesDe,
  publication: publicationDe,
  discussion: discussionDe,
  proposals: proposalsDe,
  proposalLinks: proposalLinksDe,
  proposalPeople: proposalPeopleDe,
  proposalTranslations: proposalTranslationsDe,
  publicDraw: publicDrawDe,
  questions: questionsDe,
  quotas: quotasDe,
  register: registerDe,
  response: responseDe,
  rooms: staffRoomsDe,
  scenarios: scenariosDe,
  statements: statementsDe,
  tables: tablesDe,
  townHallPeople: townHallPeopleDe,
  townHallRules: townHallRulesDe,
  townHalls: townHallsDe,
  voteDesk: voteDeskDe,
  voteLetters: voteLettersDe,
  votePaper: votePaperDe,
  voteCourse: voteCourseDe,
  voteProblems: voteProblemsDe,
  voteSetup: voteSetupDe,
  votes: votesDe,
};

export const staffEn = {
  accounts: accountsEn,
  agenda: agendaEn,
  amendments: amendmentsEn,
  assisted: assistedEn,
  appeals: appealsEn,
  audit: auditEn,
  common: commonEn,
  desk: deskEn,
  draws: drawsEn,
  floor: floorEn,
  facts: factsEn,
  invitations: invitationsEn,
  invite: inviteEn,
  jobs: jobsEn,
  letters: lettersEn,
  minutes: minutesEn,
  moderation: moderationEn,
  panel: panelEn,
  pool: poolEn,
  problems: problemsEn,
  processes: processesEn,
  publication: publicationEn,
  discussion: discussionEn,
  proposals: proposalsEn,
  proposalLinks: proposalLinksEn,
  proposalPeople: proposalPeopleEn,
  proposalTranslations: proposalTranslationsEn,
  publicDraw: publicDrawEn,
  questions: questionsEn,
  quotas: quotasEn,
  register: registerEn,
  response: responseEn,
  rooms: staffRoomsEn,
  scenarios: scenariosEn,
  statements: statementsEn,
  tables: tablesEn,
  townHallPeople: townHallPeopleEn,
  townHallRules: townHallRulesEn,
  townHalls: townHallsEn,
  voteDesk: voteDeskEn,
  voteLetters: voteLettersEn,
  votePaper: votePaperEn,
  voteCourse: voteCourseEn,
  voteProblems: voteProblemsEn,
  voteSetup: voteSetupEn,
  votes: votesEn,
};
