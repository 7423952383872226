import { redirect } from "@remix-run/node";
import { guarded } from "#app/routes/guard.server.ts";
import { openCase } from "#app/services/moderation/open-case.server.ts";

/** There is nothing to read here: a form leads to the case of a text. */
export const loader = guarded("moderation.read", () => redirect("/staff/moderation", 303));

export const action = guarded("moderation.write", ({ services, params }) => {
  const opened = openCase(services, { kind: params.kind ?? "", id: params.id ?? "" });
  if (!opened.ok) throw new Response(null, { status: 404 });
  return redirect(`/staff/moderation/${opened.value}`, 303);
});
