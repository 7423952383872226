import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { FewPeopleWarning } from "#app/routes/staff/few-people-warning.tsx";
import { countSecondPeople } from "#app/services/second-person/count-second-people.server.ts";
import { listAccounts } from "#app/services/staff/list-accounts.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";

export const loader = guarded("staff.manage", ({ services, language }) => ({
  title: staffTitles(language)("accounts:title"),
  accounts: listAccounts(services),
  secondPeople: countSecondPeople(services),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Accounts() {
  const { title, accounts, secondPeople } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["accounts", "common"]);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("lead")}</p>
      {!secondPeople.enough && <FewPeopleWarning people={secondPeople.people} />}
      <div className="actions">
        <ButtonLink href="/staff/accounts/new">{t("list.create")}</ButtonLink>
      </div>
      <DataTable
        caption={t("list.caption")}
        captionHidden
        onPhone="cards"
        rows={accounts}
        rowKey={(account) => account.id}
        columns={[
          { header: t("fields.name"), cell: (account) => account.name, rowHeader: true },
          { header: t("fields.email"), cell: (account) => account.email },
          {
            header: t("fields.roles"),
            cell: ({ roles }) =>
              roles.length === 0
                ? t("list.noRoles")
                : roles.map((role) => t(`common:roles.${role}`)).join(", "),
          },
          {
            header: t("fields.status"),
            cell: (account) => (
              <span className="row-actions">
                <StatusBadge kind={account.active ? "success" : "danger"}>
                  {account.active ? t("list.active") : t("list.deactivated")}
                </StatusBadge>
                {account.mustChangePassword && (
                  <StatusBadge kind="warning">{t("list.startPassword")}</StatusBadge>
                )}
              </span>
            ),
          },
          {
            header: t("fields.secondFactor"),
            cell: (account) => (account.secondFactor ? t("list.on") : t("list.off")),
          },
          {
            header: t("list.change"),
            cell: (account) => (
              <Link
                className="kern-link"
                to={`/staff/accounts/${account.id}`}
                aria-label={t("list.changeOf", { name: account.name })}
              >
                {t("list.change")}
              </Link>
            ),
          },
        ]}
      />
    </>
  );
}
