import { isLanguage, type Language } from "./languages.ts";

export type { Language } from "./languages.ts";

const COOKIE_NAME = "language";
const ONE_YEAR = 60 * 60 * 24 * 365;

/** The language a visitor chose, else the best match of the browser's wishes, else German. */
export function languageOfRequest(request: Request): Language {
  const asked = new URL(request.url).searchParams.get("language");
  if (isLanguage(asked)) return asked;
  const chosen = cookieValue(request.headers.get("cookie") ?? "", COOKIE_NAME);
  if (isLanguage(chosen)) return chosen;
  return preferredLanguage(request.headers.get("accept-language") ?? "");
}

export function languageCookie(language: Language, secure: boolean): string {
  return `${COOKIE_NAME}=${language}; Path=/; Max-Age=${ONE_YEAR}; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
}

function preferredLanguage(acceptLanguage: string): Language {
  const wishes = acceptLanguage
    .split(",")
    .map((wish) => {
      const [tag = "", ...parameters] = wish.trim().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return {
        language: tag.split("-")[0]?.toLowerCase(),
        quality: quality === undefined ? 1 : Number(quality.trim().slice(2)) || 0,
      };
    })
    .sort((left, right) => right.quality - left.quality);
  for (const wish of wishes) {
    if (wish.quality > 0 && isLanguage(wish.language)) return wish.language;
  }
  return "de";
}

function cookieValue(header: string, name: string): string | undefined {
  for (const pair of header.split(";")) {
    const [key, value] = pair.trim().split("=");
    if (key === name) return value;
  }
  return undefined;
}
