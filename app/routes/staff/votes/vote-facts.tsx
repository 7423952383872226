import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import type { ElectorateName } from "#app/services/votes/setup/read-vote.server.ts";
import type { VoteLinks } from "#app/services/votes/setup/read-vote-links.server.ts";
import type { VoteDefinition } from "#app/services/votes/vote-definition.ts";
import { useFormat } from "#app/ui/format.ts";
import { useElectorateName } from "./vote-names.ts";

/** What a vote is: who votes, when, how, and what it belongs to. */
export function VoteFacts(props: {
  readonly definition: Pick<
    VoteDefinition,
    "nature" | "secrecy" | "takesPaper" | "opensAt" | "closesAt"
  >;
  readonly who: ElectorateName;
  readonly links: VoteLinks;
  /** Of the process. */
  readonly address: string;
}) {
  const { definition, links } = props;
  const { t } = useTranslation("votes");
  const format = useFormat();
  const electorate = useElectorateName();
  const { opensAt, closesAt } = definition;
  const rows = [
    ["nature", t(`natures.${definition.nature}`)],
    ["who", electorate(props.who)],
    ["secrecy", t(`secrecies.${definition.secrecy}`)],
    ["paper", t(definition.takesPaper ? "facts.paperYes" : "facts.paperNo")],
    ["opens", opensAt === null ? t("facts.onOpening") : format.moment(new Date(opensAt))],
    ["closes", closesAt === null ? t("facts.byHand") : format.moment(new Date(closesAt))],
  ] as const;
  return (
    <dl className="vote-facts kern-body">
      {rows.map(([name, text]) => (
        <div key={name}>
          <dt>{t(`facts.${name}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {links.item !== null && (
        <div>
          <dt>{t("facts.item")}</dt>
          <dd lang="de">{links.item}</dd>
        </div>
      )}
      {links.proposals.length > 0 && (
        <div>
          <dt>{t("facts.proposals")}</dt>
          {links.proposals.map(({ id, title, language }) => (
            <dd key={id} lang={languageTag(language)} dir={direction(language)}>
              <a className="kern-link" href={`${props.address}/proposals/${id}`}>
                {title}
              </a>
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
