import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Params } from "@remix-run/react";
import type { Application } from "#app/application.server.ts";
import { type Language, languageOfRequest } from "#app/i18n/request-language.server.ts";
import { attendeeOfCookies } from "#app/services/check-in/attendee-access.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { type Actor, may, OF_RESIDENTS, type Permission } from "#app/services/permissions.ts";
import { actorOfSession, sessionTokenOf } from "#app/services/replies/resident-access.server.ts";
import { actorOfRequest } from "#app/services/staff/actor-of-request.server.ts";
import { isForeignRequest } from "./foreign-request.server.ts";
import { settingCookies } from "./public/reply/reply-cookies.server.ts";
import { wantedPageCookies } from "./public/reply/wanted-page.server.ts";
import { voterAt, wayIn } from "./public/voting/voter-door.server.ts";

/** What a guarded loader or action works with. */
export interface Visit {
  readonly app: Application;
  readonly request: Request;
  readonly params: Params<string>;
  readonly actor: Actor;
  readonly language: Language;
  /** Where the request comes from; limits attempts to sign in. */
  readonly clientAddress: string;
  /** What services are given. */
  readonly services: ServiceContext;
  /** One and the same for the action and the loaders of a request, and for no other request. */
  readonly turn: object;
}

type Handler<Answer> = ((args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<Answer>) & {
  readonly permission: Permission;
};

/**
 * The door of a route: every loader and action is made by it and so declares what a visitor
 * must be permitted. Who is not signed in is sent to the sign-in page; who is signed in but
 * not permitted gets 403; who still has a start password is sent to change it; a form that
 * another site sends gets 403. Pages of a resident, of somebody in a town hall, and of a voter send whoever is not
 * signed in to enter a code; a page of a resident is remembered meanwhile. Who votes is told by the address, which
 * is that of a resident, of a town hall, or of codes for votes. A test fails for a route without a declared permission.
 */
export function guarded<Answer>(
  permission: Permission,
  answer: (visit: Visit) => Promise<Answer> | Answer,
): Handler<Answer> {
  async function handle({ request, params, context }: LoaderFunctionArgs): Promise<Answer> {
    const { app, clientAddress } = context;
    if (isForeignRequest(request, app.authentication.options.baseURL)) {
      throw new Response(null, { status: 403 });
    }
    const actor = await actorFor(permission, app, request);
    if (!may(actor, permission)) {
      const door = permission === "votes.own" ? wayIn(request) : null;
      if (door !== null) throw redirect(door, 303);
      if (OF_RESIDENTS.has(permission)) {
        const headers = settingCookies(wantedPageCookies({ app, request }));
        throw redirect("/r", { status: 303, headers });
      }
      if (permission === "floor.own") throw redirect("/town-halls/enter", 303);
      if (actor.kind === "visitor") throw redirect(signInAddress(request));
      if (actor.kind === "staff" && actor.mustChangePassword) {
        throw redirect("/staff/account/password");
      }
      throw new Response(null, { status: 403 });
    }
    const services = { database: app.database, keyring: app.keyring, actor, now: app.now() };
    const language = languageOfRequest(request);
    return answer({
      app,
      request,
      params,
      actor,
      language,
      clientAddress,
      services,
      turn: context,
    });
  }
  return Object.assign(handle, { permission });
}

function actorFor(
  permission: Permission,
  app: Application,
  request: Request,
): Actor | Promise<Actor> {
  if (permission === "votes.own") return voterAt(app, request) ?? residentOf(app, request);
  if (OF_RESIDENTS.has(permission)) return residentOf(app, request);
  if (permission === "floor.own") return attendeeOf(app, request);
  return actorOfRequest(app, request);
}

/** Whose phone it is, in a town hall; staff who are signed in do not matter here. */
export function attendeeOf(app: Application, request: Request): Actor {
  return attendeeOfCookies({ ...app, now: app.now() }, request.headers.get("cookie"));
}

/** The resident who is signed in with a personal code; staff who are signed in do not matter here. */
export function residentOf(app: Application, request: Request): Actor {
  const token = sessionTokenOf(request.headers.get("cookie"));
  if (token === null) return { kind: "visitor" };
  return actorOfSession({ ...app, now: app.now() }, token);
}

function signInAddress(request: Request): string {
  const url = new URL(request.url);
  const back =
    request.method === "GET" ? url.pathname.replace(/\.data$/, "") + url.search : "/staff";
  return `/staff/sign-in?${new URLSearchParams({ back })}`;
}
