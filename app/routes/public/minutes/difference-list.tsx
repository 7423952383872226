import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import type { DocumentDifference } from "#app/services/minutes/document-differences.ts";

/** What changed between two revisions, passage by passage; told by words and not by colour alone. */
export function DifferenceList(props: {
  differences: readonly DocumentDifference[];
  labels: { readonly added: string; readonly removed: string; readonly end: string };
}) {
  const { differences, labels } = props;
  return (
    <dl className="minutes-differences">
      {differences.map(({ id, label, language, parts }) => (
        <div key={id}>
          <dt>
            <bdi>{label}</bdi>
          </dt>
          <dd className="keep-lines" lang={languageTag(language)} dir={direction(language)}>
            {parts.map(({ kind, text }, index) => {
              const key = `${index} ${kind}`;
              if (kind === "same") return <span key={key}>{text}</span>;
              const Mark = kind === "added" ? "ins" : "del";
              return (
                <Mark key={key}>
                  <span className="visually-hidden">{labels[kind]}</span>
                  {text}
                  <span className="visually-hidden">{labels.end}</span>
                </Mark>
              );
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The words for it on public pages. */
export function useDifferenceLabels() {
  const { t } = useTranslation("public");
  return {
    added: t("townHall.differences.wordAdded"),
    removed: t("townHall.differences.wordRemoved"),
    end: t("townHall.differences.wordEnd"),
  };
}
