import { useTranslation } from "react-i18next";
import { isBlankAnswer } from "#app/domain/votes/blank-answer.ts";
import { totalCost } from "#app/domain/votes/total-cost.ts";
import type { VoteAnswer } from "#app/domain/votes/vote-answer.ts";
import { isBudget } from "#app/domain/votes/vote-rule.ts";
import { useShell } from "#app/root.tsx";
import { TownWords } from "#app/routes/town-words.tsx";
import { euros } from "#app/ui/votes/amounts.ts";
import type { OptionPart, QuestionPart } from "./ballot-page.server.ts";

/** What a ballot says to one question, in words; what is left blank is said as well. */
export function AnswerInWords(props: { question: QuestionPart; answer: VoteAnswer | undefined }) {
  const { question, answer } = props;
  const { t } = useTranslation("public");
  if (answer === undefined || isBlankAnswer(answer)) {
    return <p className="ballot-said ballot-said--blank">{t("voting.review.blank")}</p>;
  }
  switch (answer.kind) {
    case "choice":
      return <ChoiceInWords question={question} {...answer} />;
    case "variants":
      return <VariantsInWords question={question} {...answer} />;
    case "approve":
      return <ApprovalInWords question={question} approve={answer.approve} />;
    case "scores":
      return (
        <dl className="ballot-pairs">
          {question.options.map(({ id, text }) => (
            <div key={id}>
              <dt>
                <TownWords text={text} />
              </dt>
              <dd>
                {answer.scores[id] === undefined
                  ? t("voting.review.noPoints")
                  : t("voting.review.points", { count: answer.scores[id] })}
              </dd>
            </div>
          ))}
        </dl>
      );
    case "ranking":
      return <RankingInWords question={question} ranking={answer.ranking} />;
  }
}

const SENTENCES = {
  yes: "yes",
  no: "no",
  abstain: "abstain",
  agree: "agree",
  concern: "concern",
  objection: "objection",
} as const;

function ChoiceInWords(props: { question: QuestionPart; choice: string; reasons?: string }) {
  const { question, choice, reasons } = props;
  const { t } = useTranslation("public");
  const option = question.options.find(({ id }) => id === choice);
  const known = Object.hasOwn(SENTENCES, choice) ? (choice as keyof typeof SENTENCES) : null;
  return (
    <>
      <p className="ballot-said">
        {option !== undefined && (
          <>
            {t("voting.review.choice")} <TownWords text={option.text} />
          </>
        )}
        {option === undefined && known !== null && t(`voting.review.${SENTENCES[known]}`)}
      </p>
      {reasons !== undefined && (
        <div>
          <p className="kern-body">{t("voting.review.reasons")}</p>
          <p className="kern-body written" dir="auto">
            {reasons}
          </p>
        </div>
      )}
    </>
  );
}

function VariantsInWords(props: {
  question: QuestionPart;
  answers: Readonly<Record<string, "yes" | "no" | "abstain" | "blank">>;
  choice: string;
}) {
  const { question, answers, choice } = props;
  const { t } = useTranslation("public");
  const words = {
    yes: t("voting.review.yes"),
    no: t("voting.review.no"),
    abstain: t("voting.review.abstainVariant"),
    blank: t("voting.review.blankVariant"),
  };
  const preferred = question.options.find(({ id }) => id === choice);
  return (
    <>
      <dl className="ballot-pairs">
        {question.options.map(({ id, text }) => (
          <div key={id}>
            <dt>
              <TownWords text={text} />
            </dt>
            <dd>{words[answers[id] ?? "blank"]}</dd>
          </div>
        ))}
      </dl>
      <p className="ballot-said">
        {preferred === undefined ? (
          t(
            choice === "abstain"
              ? "voting.review.preferredAbstain"
              : "voting.review.preferredBlank",
          )
        ) : (
          <>
            {t("voting.review.preferred")} <TownWords text={preferred.text} />
          </>
        )}
      </p>
    </>
  );
}

function ApprovalInWords(props: { question: QuestionPart; approve: readonly string[] }) {
  const { rule, options } = props.question;
  const { t } = useTranslation("public");
  const { language } = useShell();
  const chosen = options.filter(({ id }) => props.approve.includes(id));
  const rest = options.filter(({ id }) => !props.approve.includes(id));
  const projects = rule.kind === "equal-shares" || rule.kind === "greedy-budget" ? rule : null;
  return (
    <>
      <p className="ballot-said">
        {t(isBudget(rule.kind) ? "voting.review.supported" : "voting.review.approved")}
      </p>
      <OptionList options={chosen} />
      {projects !== null && (
        <p className="kern-body kern-body--bold">
          {t("voting.review.sum", {
            sum: euros(totalCost(chosen), language),
            budget: euros(projects.budget, language),
          })}
        </p>
      )}
      {rest.length > 0 && (
        <>
          <p className="kern-body">
            {t(projects === null ? "voting.review.notApproved" : "voting.review.notSupported")}
          </p>
          <OptionList options={rest} />
        </>
      )}
    </>
  );
}

function RankingInWords(props: {
  question: QuestionPart;
  ranking: readonly (readonly string[])[];
}) {
  const { options } = props.question;
  const { t } = useTranslation("public");
  const named = new Set(props.ranking.flat());
  const rest = options.filter(({ id }) => !named.has(id));
  return (
    <>
      <p className="ballot-said">{t("voting.review.ranked")}</p>
      <ol>
        {props.ranking.map((rank) => (
          <li key={rank.join(" ")} className="kern-body">
            {rank.length > 1 && <span>{t("voting.review.equal")}</span>}
            <OptionNames options={options.filter(({ id }) => rank.includes(id))} />
          </li>
        ))}
      </ol>
      {rest.length > 0 && (
        <>
          <p className="kern-body">{t("voting.review.unranked")}</p>
          <OptionList options={rest} />
        </>
      )}
    </>
  );
}

/** One option by itself, several as a list. */
function OptionNames({ options }: { options: readonly OptionPart[] }) {
  const [first] = options;
  if (options.length === 1 && first !== undefined) return <TownWords text={first.text} />;
  return <OptionList options={options} />;
}

function OptionList({ options }: { options: readonly OptionPart[] }) {
  return (
    <ul>
      {options.map(({ id, text, cost }) => (
        <li key={id} className="kern-body">
          <TownWords text={text} />
          {/* One text with its space: voices drop a space that stands alone. */}
          {cost !== null && <span className="ballot-cost">{` ${cost}`}</span>}
        </li>
      ))}
    </ul>
  );
}
