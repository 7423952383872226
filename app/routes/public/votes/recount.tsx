import { useTranslation } from "react-i18next";
import type { BallotsPage } from "./ballots-page.server.ts";

/** Files of the ballots, and how to count them again: which checksums to compare, which command to run. */
export function Recount({ page }: { page: BallotsPage }) {
  const { t } = useTranslation("public");
  const { id, hashes, list, recount } = page;
  const files = [
    ...(list === null
      ? []
      : [
          { name: t("voteBallots.downloads.csv"), href: `/votes/${id}/ballots.csv` },
          { name: t("voteBallots.downloads.json"), href: `/votes/${id}/ballots.json` },
        ]),
    { name: t("votePage.result.json"), href: `/votes/${id}/result.json` },
  ];
  return (
    <>
      <section className="stack no-print">
        <h2 className="kern-heading-medium">{t("voteBallots.downloads.title")}</h2>
        <FileLinks files={files} />
        {recount.map((question) => (
          <div className="stack" key={question.id}>
            <h3 className="kern-title">
              {t("voteBallots.downloads.question", { number: question.number })}
            </h3>
            <FileLinks files={question.files} />
          </div>
        ))}
      </section>
      <section className="stack">
        <h2 className="kern-heading-medium">{t("voteBallots.recount.title")}</h2>
        {list !== null && (
          <>
            <p className="kern-body prose">{t("voteBallots.recount.hash")}</p>
            <p>
              <code className="code">{hashes.ballots}</code>
            </p>
          </>
        )}
        <p className="kern-body prose">{t("voteBallots.recount.result")}</p>
        <p>
          <code className="code">{hashes.result}</code>
        </p>
        {recount.map(({ id: questionId, number, command, notes }) => (
          <div className="stack" key={questionId}>
            <p className="kern-body prose">{t("voteBallots.recount.tally", { number })}</p>
            <p>
              <code className="code">{command}</code>
            </p>
            {notes.map((note) => (
              <p className="kern-body prose keep-lines" key={note}>
                {note}
              </p>
            ))}
          </div>
        ))}
      </section>
    </>
  );
}

function FileLinks({ files }: { files: readonly { name: string; href: string }[] }) {
  return (
    <ul className="bullets">
      {files.map(({ name, href }) => (
        <li className="kern-body" key={href}>
          <a className="kern-link" href={href} download>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
