import { useTranslation } from "react-i18next";
import { TownWords } from "#app/routes/town-words.tsx";
import type { ListedPublicRound } from "#app/services/statements/read-public-round.server.ts";

/** The rounds of statements of a process; nothing where there are none. */
export function RoundList({ rounds }: { rounds: readonly ListedPublicRound[] }) {
  const { t } = useTranslation("public");
  if (rounds.length === 0) return null;
  return (
    <section>
      <h2 className="kern-heading-medium">{t("statements.title")}</h2>
      <p className="kern-body prose">{t("statements.listLead")}</p>
      <ul>
        {rounds.map(({ id, title, open }) => (
          <li className="kern-body" key={id}>
            <a className="kern-link" href={`/statements/${id}`}>
              <TownWords text={title} />
            </a>{" "}
            · {t(open ? "statements.open" : "statements.closed")}
          </li>
        ))}
      </ul>
    </section>
  );
}
