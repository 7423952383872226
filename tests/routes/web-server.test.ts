import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWebServer, listen } from "#app/server/web-server.ts";
import { readMunicipality } from "#app/services/municipality/read-municipality.server.ts";
import { serviceContext } from "#tests/support/database.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";
import { serverBuild } from "#tests/support/server-build.ts";
import { createStaffAccount } from "#tests/support/staff-account.ts";

let house: RouteHouse;
let server: Server;
let address: string;
let cookie: string;

beforeAll(async () => {
  house = await routeHouse();
  server = await listen(
    createWebServer(house.app, await serverBuild(), { https: true }),
    "127.0.0.1",
    0,
  );
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const account = await createStaffAccount(house.app.database, { roles: ["administrator"] });
  const answer = await fetch(`${address}/staff/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email: account.email, password: account.password }),
    redirect: "manual",
  });
  cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function get(path: string): Promise<Response> {
  return fetch(address + path, { headers: { cookie }, redirect: "manual" });
}

test.each([
  "/staff",
  "/staff.data",
  "/staff/accounts",
  "/staff/accounts.data",
  "/staff/audit/export",
  "/staff/nothing-here",
  "/STAFF/accounts",
  "/%73taff/accounts",
])("%s is kept by no browser and no proxy", async (path) => {
  expect((await get(path)).headers.get("cache-control")).toBe("no-store");
});

test("a connection outlives the minute for which a proxy keeps it", () => {
  expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
  expect(server.headersTimeout).toBeGreaterThan(server.keepAliveTimeout);
});

test("a proxy is told for how long a connection stays open", async () => {
  const { headers } = await get("/health");
  expect(headers.get("keep-alive")).toBe("timeout=65");
});

test.each(["/", "/staff"])("%s cannot be framed, sniffed or run foreign scripts", async (path) => {
  const { headers } = await get(path);
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'(;|$)/);
  expect(policy).not.toContain("unsafe-eval");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
  expect(headers.get("x-powered-by")).toBeNull();
});

describe("a form sent by another site with the cookies of a member of staff", () => {
  test.each(["/staff/town", "/staff/town.data"])("changes nothing at %s", async (path) => {
    const send = (site: string) =>
      fetch(address + path, {
        method: "POST",
        headers: { cookie, "sec-fetch-site": site },
        body: new URLSearchParams({ name: `Town of ${path}`, phone: "", officeHours: "" }),
        redirect: "manual",
      });
    await send("same-site");
    await send("cross-site");
    const town = () => readMunicipality(serviceContext({ database: house.app.database }))?.name;
    expect(town()).not.toBe(`Town of ${path}`);
    await send("same-origin");
    expect(town()).toBe(`Town of ${path}`);
  });
});

test("the cookies of a session are out of reach for scripts and other sites", async () => {
  const account = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  const answer = await fetch(`${address}/staff/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email: account.email, password: account.password }),
    redirect: "manual",
  });
  const cookies = answer.headers.getSetCookie();
  expect(cookies.length).toBeGreaterThan(0);
  for (const each of cookies) expect(each).toMatch(/HttpOnly/i);
  for (const each of cookies) expect(each).toMatch(/SameSite=(Lax|Strict)/i);
});
