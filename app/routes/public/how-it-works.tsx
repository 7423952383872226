import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { TownHall } from "./town-hall.tsx";

export const loader = guarded("public", ({ language }) => ({
  title: publicTranslation(language).t("public:howItWorks.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? "Losrunde" },
];

const LETTER = ["lot", "more", "free"] as const;
const DRAW = ["places", "quotas", "chances", "unequal"] as const;
const PUBLIC_DRAW = ["groups", "commitment", "number", "names"] as const;
const STORED = ["details", "lists", "log", "website"] as const;

export default function HowItWorks() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const readers = [
    [t("howItWorks.see.everyone"), t("howItWorks.see.everyoneSees")],
    [t("howItWorks.see.organisers"), t("howItWorks.see.organisersSee")],
    [t("howItWorks.see.scrutineers"), t("howItWorks.see.scrutineersSee")],
    [t("howItWorks.see.auditors"), t("howItWorks.see.auditorsSee")],
    [t("howItWorks.see.administrators"), t("howItWorks.see.administratorsSee")],
    [t("howItWorks.see.moderators"), t("howItWorks.see.moderatorsSee")],
  ].map(([who = "", what = ""]) => ({ who, what }));
  return (
    <div className="prose explanation">
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body kern-body--large">{t("howItWorks.lead")}</p>
      <section id="letter">
        <h2 className="kern-heading-medium">{t("howItWorks.letter.title")}</h2>
        {LETTER.map((part) => (
          <p key={part} className="kern-body">
            {t(`howItWorks.letter.${part}`)}
          </p>
        ))}
        <p className="kern-body">
          <a className="kern-link" href="/r">
            {t("howItWorks.letter.reply")}
          </a>
        </p>
      </section>
      <section id="draw">
        <h2 className="kern-heading-medium">{t("howItWorks.draw.title")}</h2>
        {DRAW.map((part) => (
          <p key={part} className="kern-body">
            {t(`howItWorks.draw.${part}`)}
          </p>
        ))}
      </section>
      <section id="public-draw">
        <h2 className="kern-heading-medium">{t("howItWorks.publicDraw.title")}</h2>
        {PUBLIC_DRAW.map((part) => (
          <p key={part} className="kern-body">
            {t(`howItWorks.publicDraw.${part}`)}
          </p>
        ))}
      </section>
      <section id="who-sees-what">
        <h2 className="kern-heading-medium">{t("howItWorks.see.title")}</h2>
        <DataTable
          caption={t("howItWorks.see.title")}
          captionHidden
          rows={readers}
          rowKey={(reader) => reader.who}
          columns={[
            { header: t("howItWorks.see.who"), rowHeader: true, cell: (reader) => reader.who },
            { header: t("howItWorks.see.what"), cell: (reader) => reader.what },
          ]}
        />
        <p className="kern-body">{t("howItWorks.see.smallTown")}</p>
      </section>
      <section id="stored">
        <h2 className="kern-heading-medium">{t("howItWorks.stored.title")}</h2>
        <ul className="kern-body bullets">
          {STORED.map((part) => (
            <li key={part}>{t(`howItWorks.stored.${part}`)}</li>
          ))}
        </ul>
      </section>
      <section id="check">
        <h2 className="kern-heading-medium">{t("howItWorks.check.title")}</h2>
        <p className="kern-body">{t("howItWorks.check.same")}</p>
        <p className="kern-body">
          <a className="kern-link" href="/verify">
            {t("howItWorks.check.page")}
          </a>
        </p>
        <p className="kern-body">{t("howItWorks.check.note")}</p>
        <p className="kern-body">{t("howItWorks.check.repeat")}</p>
        <p className="kern-body">
          {t("howItWorks.check.file")} <code className="code">npm run verify-draw</code>
        </p>
      </section>
      <TownHall />
    </div>
  );
}
