import { data, redirect } from "@remix-run/node";
import type { Visit } from "#app/routes/guard.server.ts";
import { addPasskey, MAX_PASSKEYS } from "#app/services/replies/add-passkey.server.ts";
import type { OwnData } from "#app/services/replies/read-own-data.server.ts";
import { removePasskey } from "#app/services/replies/remove-passkey.server.ts";
import { momentInWords } from "#app/ui/dates.ts";
import { figure } from "#app/ui/figures.ts";
import { siteOf } from "./passkey-site.server.ts";
import { passkeyChallenge } from "./reply-cookies.server.ts";

const HAPPENED = ["added", "removed"] as const;

/** What the page says about the passkeys of a resident. */
export function passkeysPart(visit: Visit, { passkeys }: OwnData) {
  const { request, language } = visit;
  const happened = new URL(request.url).searchParams.get("passkey");
  return {
    origin: siteOf(visit).origin,
    passkeys: passkeys.map(({ id, createdAt, lastUsedAt }) => ({
      id,
      added: momentInWords(createdAt, language),
      used: lastUsedAt === null ? null : momentInWords(lastUsedAt, language),
    })),
    max: figure(MAX_PASSKEYS, language),
    full: passkeys.length >= MAX_PASSKEYS,
    happened: HAPPENED.find((each) => each === happened) ?? null,
  };
}

export type PasskeysPart = ReturnType<typeof passkeysPart>;

/** Adds the passkey that the device made, or removes one. */
export async function changePasskeys(
  visit: Visit,
  intent: "add-passkey" | "remove-passkey",
  form: FormData,
) {
  const sent = form.get("passkey");
  const passkey = typeof sent === "string" ? sent : "";
  if (intent === "remove-passkey") {
    removePasskey(visit.services, passkey);
    return redirect("/r/me?passkey=removed#passkeys", 303);
  }
  const site = siteOf(visit);
  const sealed = passkeyChallenge(visit);
  const result = await addPasskey(visit.services, { site, sealed, answer: passkey });
  if (result.ok) return redirect("/r/me?passkey=added#passkeys", 303);
  return data({ problem: result.problem.code }, { status: 422 });
}
