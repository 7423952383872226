/** The page of a list that an address asks for, from 1. */
export function pageOf(request: Request, pages: number, parameter = "page"): number {
  const wish = Number(new URL(request.url).searchParams.get(parameter) ?? "1");
  return Number.isSafeInteger(wish) ? Math.min(Math.max(wish, 1), Math.max(pages, 1)) : 1;
}
