import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { useTownWords } from "#app/routes/town-words.tsx";
import { previewAnnouncement } from "#app/services/town-halls/preview-announcement.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Evening } from "./evening.tsx";
import { type EveningPage, eveningPage } from "./evening-page.server.ts";

/** The public page as it would be announced now, for staff: in the languages and with the look of that page. */
export const loader = guarded("townHall.read", ({ services, params, language }) => {
  const { townHallId = "" } = params;
  const draft = previewAnnouncement(services, townHallId);
  if (draft === null) throw redirect(`/staff/town-halls/${townHallId}/publish`);
  const page = eveningPage(draft, language);
  const { t } = publicTranslation(language);
  return {
    page: withStaffAddresses(page),
    pageTitle: `${t("public:townHall.draft.title")} · ${page.title.text}`,
  };
});

/** What is not announced yet has no public address. */
function withStaffAddresses(page: EveningPage): EveningPage {
  return {
    ...page,
    items: page.items.map((item) => ({
      ...item,
      scenarios: item.scenarios.map((each) => ({ ...each, address: `/scenarios/${each.id}` })),
      attachments: item.attachments.map((each) => ({
        ...each,
        address: `/staff/town-halls/${page.id}/attachments/${each.id}`,
      })),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
  { name: "robots", content: "noindex" },
];

export default function TownHallDraftPage() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <article className="evening">
      <div className="prose">
        <p className="kern-body kern-body--bold evening__kicker">{t("townHall.draft.title")}</p>
        <h1 className="kern-heading-large" {...useTownWords()(page.title)}>
          {page.title.text}
        </h1>
      </div>
      <Alert kind="warning" title={t("townHall.draft.notice")}>
        <p className="kern-body">{t("townHall.draft.text")}</p>
        <p className="kern-body no-print">
          <a className="kern-link" href={`/staff/town-halls/${page.id}/publish`}>
            {t("townHall.draft.back")}
          </a>
        </p>
      </Alert>
      {page.outdated && <Alert kind="warning" title={t("townHall.outdated")} />}
      {page.partlyGerman && <Alert kind="info" title={t("townHall.partlyGerman")} />}
      <Evening page={page} />
    </article>
  );
}
