import { redirect } from "@remix-run/node";
import { guarded } from "#app/routes/guard.server.ts";
import { signOut } from "#app/services/staff/sign-in.server.ts";
import { cookieHeaders } from "./cookie-headers.ts";

export const action = guarded("account.own", async ({ app, request, clientAddress }) => {
  const cookies = await signOut(app.authentication, { request, clientAddress });
  return redirect("/staff/sign-in", { headers: cookieHeaders(cookies) });
});

/** A link never signs anybody out. */
export const loader = guarded("account.own", () => redirect("/staff"));
