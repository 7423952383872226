import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import type { SimilarInWords } from "#app/routes/public/proposals/similar-in-words.server.ts";
import { Button } from "#app/ui/button.tsx";

/** A button of the form of a proposal: what is entered stays in it. */
export function LookForSimilar() {
  const { t } = useTranslation("proposalLinks");
  return (
    <Button look="secondary" name="intent" value="similar" formNoValidate>
      {t("similar.look")}
    </Button>
  );
}

/** What others have put forward already that shares something with a proposal. */
export function StaffSimilar(props: {
  similar: SimilarInWords;
  /** Where the pages of proposals lie, before their ids. */
  base: string;
  /** Whether the text is still being entered, further down and not saved. */
  writing?: boolean;
}) {
  const { similar, base, writing = false } = props;
  const { t } = useTranslation("proposalLinks");
  return (
    <section className="stack" aria-labelledby="similar" role={writing ? "status" : undefined}>
      <div className="prose">
        <h2 className="kern-heading-medium" id="similar">
          {t(similar.length === 0 ? "similar.none" : "similar.title")}
        </h2>
        <p className="kern-body">{t(writing ? "similar.notSaved" : "similar.lead")}</p>
      </div>
      {similar.length > 0 && (
        <ul className="row-list">
          {similar.map(({ id, title, language, close, standing, supporters }) => (
            <li key={id}>
              <p className="kern-body">
                <a
                  className="kern-link"
                  href={`${base}/${id}`}
                  lang={languageTag(language)}
                  dir={direction(language)}
                >
                  {title}
                </a>
              </p>
              <p className="kern-body kern-body--small">
                {[...(close ? [t("similar.close")] : []), standing, supporters].join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      )}
      {writing && similar.length > 0 && (
        <p className="kern-body">
          <a className="kern-link" href="#write">
            {t("similar.anyway")}
          </a>
        </p>
      )}
    </section>
  );
}
