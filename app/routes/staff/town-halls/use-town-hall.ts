import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "./layout.tsx";

const LAYOUT = "routes/staff/town-halls/layout";

/** The town hall whose page this is; for pages below its layout. */
export function useTownHall() {
  const data = useRouteLoaderData<typeof loader>(LAYOUT);
  if (data === undefined) throw new Error("This page is not below the layout of a town hall.");
  return data.townHall;
}

/** Title of a page below the layout, for its `meta`: "Agenda · Title of the town hall". */
export function townHallPageTitle(
  matches: readonly { readonly id: string; readonly data?: unknown }[],
  page: string | undefined,
): { title: string }[] {
  const data = matches.find((match) => match.id === LAYOUT)?.data as
    | { townHall: { title: string } }
    | undefined;
  const parts = [page, data?.townHall.title].filter((part) => part !== undefined);
  return [{ title: parts.length === 0 ? "Losrunde" : parts.join(" · ") }];
}
