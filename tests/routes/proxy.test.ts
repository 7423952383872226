import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { createWebServer, listen } from "#app/server/web-server.ts";
import { routeHouse } from "#tests/support/route-visitor.ts";
import { serverBuild } from "#tests/support/server-build.ts";

/** The answers to eleven sign-ins, each claiming another address in X-Forwarded-For. */
async function elevenSignIns(trustedProxies: number): Promise<number[]> {
  const { app } = await routeHouse();
  const server = await listen(
    createWebServer(app, await serverBuild(), { trustedProxies }),
    "127.0.0.1",
    0,
  );
  const { port } = server.address() as AddressInfo;
  const statuses: number[] = [];
  for (let attempt = 1; attempt <= 11; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/staff/sign-in`, {
      method: "POST",
      body: new URLSearchParams({ email: "a@example.org", password: "a guess" }),
      headers: { "X-Forwarded-For": `198.51.100.${attempt}` },
    });
    statuses.push(answer.status);
  }
  server.closeAllConnections();
  server.close();
  return statuses;
}

test("without a trusted proxy a forged X-Forwarded-For does not evade the limit on attempts", async () => {
  expect((await elevenSignIns(0)).at(-1)).toBe(429);
});

test("behind a trusted proxy each sender has a limit of its own", async () => {
  expect((await elevenSignIns(1)).at(-1)).toBe(422);
});
