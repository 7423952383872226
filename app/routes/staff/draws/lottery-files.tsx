import { useTranslation } from "react-i18next";

const FILES = [
  ["lottery-public.json", "public"],
  ["lottery-full.json", "full"],
  ["letters.csv", "letters"],
] as const;

/** What can be saved of a lottery that is committed to. */
export function LotteryFiles({ base }: { base: string }) {
  const { t } = useTranslation("publicDraw");
  return (
    <section className="no-print">
      <h2 className="kern-heading-medium">{t("number.filesHeading")}</h2>
      <p className="kern-body prose">{t("number.filesHint")}</p>
      <ul className="link-row">
        {FILES.map(([file, label]) => (
          <li key={file}>
            <a className="kern-link" href={`${base}/${file}`} download>
              {t(`number.files.${label}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
