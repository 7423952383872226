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
  /** When it was opened and closed; null where it was not. */
  readonly opened: Date | null;
  readonly closed: Date | null;
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
  /** As it was announced, otherwise as it came. */
  const momentOf = (announced: number | null, came: Date | null) => {
    const at = announced === null ? came : new Date(announced);
    return at === null ? null : format.moment(at);
  };
  const rows = [
    ["nature", t(`natures.${definition.nature}`)],
    ["who", electorate(props.who)],
    ["secrecy", t(`secrecies.${definition.secrecy}`)],
    ["paper", t(definition.takesPaper ? "facts.paperYes" : "facts.paperNo")],
    ["opens", momentOf(opensAt, props.opened) ?? t("facts.onOpening")],
    ["closes", momentOf(closesAt, props.closed) ?? t("facts.byHand")],
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
