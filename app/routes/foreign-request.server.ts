/**
 * Whether a request that changes something was sent by a page of another site: then it is never
 * answered, whatever cookies it brings. Browsers say so themselves (Sec-Fetch-Site), older ones by
 * the Origin; programs that are no browsers send neither and have no cookies to misuse.
 *
 * @param publicUrl the address people type; a proxy may hide it from the request
 */
export function isForeignRequest(request: Request, publicUrl: string): boolean {
  if (request.method === "GET" || request.method === "HEAD") return false;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = request.headers.get("origin");
  if (origin === null) return false;
  if (!URL.canParse(origin)) return true;
  const ownHosts = [new URL(request.url).host, new URL(publicUrl).host];
  return !ownHosts.includes(new URL(origin).host);
}
