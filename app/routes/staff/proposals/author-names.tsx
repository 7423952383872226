import { useTranslation } from "react-i18next";
import { isolated } from "#app/ui/figures.ts";

/** The authors of a proposal as readers see them and, for those who may know, who they are. */
export function AuthorNames(props: {
  shown: readonly string[];
  people: readonly { readonly shownName: string; readonly registeredName: string }[];
}) {
  const { t } = useTranslation("proposals");
  return (
    <div>
      <dt>{t("authors")}</dt>
      <dd className="kern-body">
        {props.shown.map((author) => (
          <p key={author}>
            <bdi>{author}</bdi>
          </p>
        ))}
        {props.people.map(({ shownName, registeredName }) => (
          <p key={`${shownName} ${registeredName}`}>
            {t("peopleBehind", { shown: isolated(shownName), person: isolated(registeredName) })}
          </p>
        ))}
      </dd>
    </div>
  );
}
