import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "./layout.tsx";

const LAYOUT = "routes/staff/process/layout";

/** The process whose page this is; for pages below the process layout. */
export function useProcess() {
  const data = useRouteLoaderData<typeof loader>(LAYOUT);
  if (data === undefined) throw new Error("This page is not below the process layout.");
  return data.process;
}

/** Title of a page below the process layout, for its `meta`: "Quotas · Title of the process". */
export function processPageTitle(
  matches: readonly { readonly id: string; readonly data?: unknown }[],
  page: string | undefined,
): { title: string }[] {
  const data = matches.find((match) => match.id === LAYOUT)?.data as
    | { process: { title: string } }
    | undefined;
  const parts = [page, data?.process.title].filter((part) => part !== undefined);
  return [{ title: parts.length === 0 ? "Losrunde" : parts.join(" · ") }];
}
