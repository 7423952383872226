import { useTranslation } from "react-i18next";

interface Counted {
  readonly post: number;
  readonly register_office: number;
  readonly dead: number;
  /** Letters in a part of a ZIP. */
  readonly partSize: number;
}

/** The files of a run; each is made when it is asked for. @param props.address of the run */
export function RunFiles(props: { cards: boolean; counted: Counted; address: string }) {
  const { t } = useTranslation("letters");
  const { cards, counted, address } = props;
  return (
    <>
      <section className="stack no-print">
        <h2 className="kern-heading-medium">{t("run.print")}</h2>
        <p className="kern-body">
          <strong>{t(cards ? "run.cards" : "run.letters", { count: counted.post })}</strong>
        </p>
        {counted.dead > 0 && <p className="kern-body">{t("run.dead", { count: counted.dead })}</p>}
        <p className="kern-body prose">{t(cards ? "run.cardsHint" : "run.printHint")}</p>
        {counted.post > 0 && (
          <ul className="link-row">
            <FileLink href={`${address}/letters.pdf`} label={t("run.pdf")} />
            {counted.post > counted.partSize && (
              <FileLink
                href={`${address}/letters.zip`}
                label={t("run.zip", { count: counted.partSize })}
              />
            )}
            {!cards && <FileLink href={`${address}/envelopes.csv`} label={t("run.envelopes")} />}
          </ul>
        )}
        {counted.post > counted.partSize && <p className="kern-hint">{t("run.duration")}</p>}
      </section>
      {counted.register_office > 0 && (
        <section className="stack no-print">
          <h2 className="kern-heading-medium">{t("run.registerHeading")}</h2>
          <p className="kern-body">
            <strong>{t("run.letters", { count: counted.register_office })}</strong>
          </p>
          <p className="kern-body prose">{t("run.registerText")}</p>
          <ul className="link-row">
            <FileLink href={`${address}/register-office.pdf`} label={t("run.pdf")} />
          </ul>
        </section>
      )}
    </>
  );
}

function FileLink({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <a className="kern-link" href={href}>
        {label}
      </a>
    </li>
  );
}
