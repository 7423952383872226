import { index, layout, type RouteConfig, route } from "@remix-run/route-config";
import * as deliberation from "./route-config/deliberation.ts";
import * as draws from "./route-config/draws.ts";
import * as figures from "./route-config/figures.ts";
import * as invitations from "./route-config/invitations.ts";
import * as moderation from "./route-config/moderation.ts";
import * as townHalls from "./route-config/town-halls.ts";
import * as votes from "./route-config/votes.ts";

export default [
  layout("routes/public/layout.tsx", [
    layout("routes/inside.tsx", { id: "inside-public" }, [
      index("routes/public/start.tsx"),
      route("processes/:processId", "routes/public/process.tsx"),
      route("how-it-works", "routes/public/how-it-works.tsx"),
      ...deliberation.pages,
      ...draws.pages,
      ...figures.pages,
      ...invitations.pages,
      ...moderation.pages,
      ...townHalls.pages,
      ...votes.pages,
      route("*", "routes/not-found.tsx", { id: "not-found-public" }),
    ]),
  ]),
  ...deliberation.files,
  ...draws.files,
  ...figures.files,
  ...invitations.files,
  ...moderation.files,
  ...townHalls.files,
  ...votes.files,
  route("language/:language", "routes/public/choose-language.ts"),
  route("staff/sign-in", "routes/staff/sign-in.tsx"),
  route("staff/second-factor", "routes/staff/second-factor.tsx"),
  route("staff/sign-out", "routes/staff/sign-out.ts"),
  route("staff", "routes/staff/layout.tsx", [
    layout("routes/inside.tsx", { id: "inside-staff" }, [
      index("routes/staff/overview.tsx"),
      route("account", "routes/staff/own/account.tsx"),
      route("account/password", "routes/staff/own/password.tsx"),
      route("account/second-factor", "routes/staff/own/second-factor.tsx"),
      route("accounts", "routes/staff/accounts/list.tsx"),
      route("accounts/new", "routes/staff/accounts/new.tsx"),
      route("accounts/:userId", "routes/staff/accounts/edit.tsx"),
      route("sworn-people", "routes/staff/sworn-people.tsx"),
      route("town", "routes/staff/town.tsx"),
      route("audit", "routes/staff/audit/log.tsx"),
      route("audit/export", "routes/staff/audit/export.ts"),
      route("processes/new", "routes/staff/process/new.tsx"),
      route("jobs/:jobId", "routes/staff/jobs/job.tsx"),
      route("processes/:processId", "routes/staff/process/layout.tsx", [
        index("routes/staff/process/overview.tsx"),
        route("edit", "routes/staff/process/edit.tsx"),
        route("texts/:language", "routes/staff/process/texts.tsx"),
        route("publish", "routes/staff/process/publish.tsx"),
        route("close", "routes/staff/process/close.tsx"),
        route("delete", "routes/staff/process/delete.tsx"),
        ...deliberation.processPages,
        ...draws.processPages,
        ...invitations.processPages,
        ...moderation.processPages,
        ...votes.processPages,
      ]),
      ...figures.staffPages,
      ...moderation.staffPages,
      ...townHalls.staffPages,
      route(
        "town-halls/:townHallId",
        "routes/staff/town-halls/layout.tsx",
        townHalls.townHallPages,
      ),
      route("*", "routes/not-found.tsx", { id: "not-found-staff" }),
    ]),
  ]),
] satisfies RouteConfig;
