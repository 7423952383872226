import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

interface Portion {
  /** From 1. */
  readonly first: number;
  readonly last: number;
  /** The day in words; null while it was not printed. */
  readonly printed: string | null;
}

/** The files of the letters, portion by portion; each is made when it is asked for. */
export function LetterPortions(props: {
  readonly portions: readonly Portion[];
  readonly officePrinted: string | null;
  readonly address: string;
}) {
  const { portions, officePrinted, address } = props;
  const { t } = useTranslation("voteLetters");
  const format = useFormat();
  const done = portions.filter(({ printed }) => printed !== null).length;
  const rows = portions.map((portion, index) => ({ ...portion, number: index + 1 }));
  return (
    <>
      <section className="stack">
        <h2 className="kern-heading-medium">{t("portions.title")}</h2>
        <p className="kern-body prose">{t("portions.lead")}</p>
        <p className="kern-body">
          <strong>
            {t("portions.progress", { count: portions.length, done: format.whole(done) })}
          </strong>
        </p>
        <DataTable
          caption={t("portions.caption")}
          captionHidden
          onPhone="cards"
          rows={rows}
          rowKey={({ number }) => String(number)}
          columns={[
            {
              header: t("portions.portion"),
              rowHeader: true,
              cell: ({ first, last }) =>
                t("portions.range", { first: format.whole(first), last: format.whole(last) }),
            },
            {
              header: t("portions.printed"),
              cell: ({ printed }) => printed ?? t("portions.never"),
            },
            {
              header: t("portions.files"),
              cell: ({ number }) => (
                <ul className="link-row">
                  {(
                    [
                      ["pdf", `${number}.pdf`],
                      ["zip", `${number}.zip`],
                      ["envelopes", `${number}-envelopes.csv`],
                    ] as const
                  ).map(([file, name]) => (
                    <li key={file}>
                      <a
                        className="kern-link"
                        href={`${address}/${name}`}
                        aria-label={t("portions.named", {
                          file: t(`portions.${file}`),
                          number: String(number),
                        })}
                      >
                        {t(`portions.${file}`)}
                      </a>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </section>
      <section className="stack">
        <h2 className="kern-heading-medium">{t("office.title")}</h2>
        <p className="kern-body prose">{t("office.text")}</p>
        <p className="kern-body">
          <a className="kern-link" href={`${address}/register-office.pdf`}>
            {t("office.pdf")}
          </a>{" "}
          · {t("portions.printed")}: {officePrinted ?? t("portions.never")}
        </p>
      </section>
    </>
  );
}
