import { useTranslation } from "react-i18next";

/** What a page says that is missing (404), not permitted (403) or broken (anything else). */
export function ErrorMessage({ status }: { status: number }) {
  const { i18n } = useTranslation();
  const staff = i18n.hasResourceBundle(i18n.language, "common");
  return staff ? <StaffError status={status} /> : <PublicError status={status} />;
}

/** The title of that page, for the head: a page that failed has no title of its own. */
export function ErrorTitle({ status }: { status: number }) {
  const { i18n } = useTranslation();
  const staff = i18n.hasResourceBundle(i18n.language, "common");
  return staff ? <StaffErrorTitle status={status} /> : <PublicErrorTitle status={status} />;
}

function StaffErrorTitle({ status }: { status: number }) {
  const { t } = useTranslation("common");
  return <title>{t(`errors.${errorKind(status)}Title`)}</title>;
}

function PublicErrorTitle({ status }: { status: number }) {
  const { t } = useTranslation("public");
  return <title>{t(`errors.${errorKind(status)}Title`)}</title>;
}

function PublicError({ status }: { status: number }) {
  const { t } = useTranslation("public");
  const kind = errorKind(status);
  return (
    <ErrorPanel
      title={t(`errors.${kind}Title`)}
      text={t(`errors.${kind}Text`)}
      back={{ href: "/", label: t("errors.toStart") }}
    />
  );
}

function StaffError({ status }: { status: number }) {
  const { t } = useTranslation("common");
  const kind = errorKind(status);
  return (
    <ErrorPanel
      title={t(`errors.${kind}Title`)}
      text={t(`errors.${kind}Text`)}
      back={{ href: "/staff", label: t("errors.toStart") }}
    />
  );
}

function ErrorPanel(props: { title: string; text: string; back: { href: string; label: string } }) {
  return (
    <>
      <h1 className="kern-heading-large">{props.title}</h1>
      <p className="kern-body">{props.text}</p>
      <p>
        <a className="kern-btn kern-btn--primary" href={props.back.href}>
          <span className="kern-label">{props.back.label}</span>
        </a>
      </p>
    </>
  );
}

/** Which of the three error pages answers with this HTTP status. */
export function errorKind(status: number): "notFound" | "forbidden" | "broken" {
  if (status === 404) return "notFound";
  if (status === 403) return "forbidden";
  return "broken";
}
