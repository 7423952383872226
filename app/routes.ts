import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

export default [
  layout("routes/public/layout.tsx", [
    index("routes/public/start.tsx"),
    route("processes/:processId", "routes/public/process.tsx"),
    route("how-it-works", "routes/public/how-it-works.tsx"),
  ]),
  route("language/:language", "routes/public/choose-language.ts"),
  route("staff/sign-in", "routes/staff/sign-in.tsx"),
  route("staff/second-factor", "routes/staff/second-factor.tsx"),
  route("staff/sign-out", "routes/staff/sign-out.ts"),
  route("staff", "routes/staff/layout.tsx", [
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
    route("processes/:processId", "routes/staff/process/layout.tsx", [
      index("routes/staff/process/overview.tsx"),
      route("edit", "routes/staff/process/edit.tsx"),
      route("draws", "routes/staff/draws/list.tsx"),
      route("draws/:drawId", "routes/staff/draws/result.tsx"),
      route("draws/:drawId/:file", "routes/staff/draws/export.ts"),
      route("texts/:language", "routes/staff/process/texts.tsx"),
      route("publish", "routes/staff/process/publish.tsx"),
      route("close", "routes/staff/process/close.tsx"),
      route("delete", "routes/staff/process/delete.tsx"),
    ]),
    route("jobs/:jobId", "routes/staff/jobs/job.tsx"),
  ]),
] satisfies RouteConfig;
