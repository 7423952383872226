import type { TFunction } from "i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import type { listOwnAmendments } from "#app/services/amendments/list-own-amendments.server.ts";

type Listed = ReturnType<typeof listOwnAmendments>;

/** Amendments of whoever is signed in, and those on which they decide, in their words. */
export function ownAmendmentsInWords({ toDecide, own }: Listed, t: TFunction<"public">) {
  const words = (list: Listed["own"]) =>
    list.map(({ id, proposalId, number, status, title, language }) => ({
      ...{ id, title, language },
      href: `/r/me/proposals/${proposalId}/amendments/${id}`,
      name: t("amendments.named", { number: `${number}` }),
      status: t(`amendments.statuses.${status}`),
    }));
  return {
    lists: [
      { title: t("amendments.own.toDecideTitle"), amendments: words(toDecide) },
      { title: t("amendments.own.title"), amendments: words(own) },
    ].filter(({ amendments }) => amendments.length > 0),
  };
}

/** What waits for whoever is signed in, and what they put forward; nothing where there is none. */
export function OwnAmendments({ lists }: ReturnType<typeof ownAmendmentsInWords>) {
  return lists.map(({ title, amendments }) => (
    <section className="prose" key={title}>
      <h2 className="kern-heading-medium">{title}</h2>
      <ul>
        {amendments.map((amendment) => (
          <li className="kern-body" key={amendment.id}>
            <a className="kern-link" href={amendment.href}>
              {amendment.name}
            </a>{" "}
            · {amendment.status} ·{" "}
            <bdi lang={languageTag(amendment.language)} dir={direction(amendment.language)}>
              {amendment.title}
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  ));
}
