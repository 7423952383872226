import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchBeacon } from "#app/services/draws/fetch-beacon.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { serviceContext } from "#tests/support/database.ts";

const RANDOMNESS = "ab".repeat(32);
const ANSWERS: Record<string, { status?: number; body: string; location?: string }> = {
  "/1": { body: JSON.stringify({ round: 1, randomness: RANDOMNESS, signature: "00" }) },
  "/2": { body: JSON.stringify({ round: 1, randomness: RANDOMNESS }) },
  "/3": { body: "<p>Down for maintenance</p>" },
  "/4": { status: 404, body: JSON.stringify({ error: "not yet" }) },
  "/5": { body: JSON.stringify({ round: 5, randomness: "no hex" }) },
  "/6": { status: 302, body: "", location: "/1" },
  "/7": { body: JSON.stringify({ round: 7, randomness: RANDOMNESS, more: "x".repeat(70_000) }) },
};
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const {
      status = 200,
      body,
      location,
    } = ANSWERS[request.url ?? ""] ?? { status: 500, body: "" };
    response.writeHead(status, location === undefined ? {} : { location });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/{round}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

test("a published round gives its randomness", async () => {
  const answer = await fetchBeacon(serviceContext(), address, 1);
  expect(answer).toEqual({ ok: true, value: { round: 1, randomness: RANDOMNESS } });
});

test.each([
  ["another round", 2, "beacon_answer_wrong"],
  ["something that is no JSON", 3, "beacon_answer_wrong"],
  ["that the round is not published yet", 4, "beacon_unreachable"],
  ["randomness that is no hexadecimal number", 5, "beacon_answer_wrong"],
  ["that it has moved", 6, "beacon_unreachable"],
  ["more than a beacon says", 7, "beacon_answer_wrong"],
])("an answer with %s asks for typing the number", async (_what, round, code) => {
  const answer = await fetchBeacon(serviceContext(), address, round);
  expect(answer).toMatchObject({ ok: false, problem: { code } });
});

test("a beacon that cannot be reached, or none at all, asks for typing the number", async () => {
  expect(await fetchBeacon(serviceContext(), "http://127.0.0.1:9/{round}", 1)).toMatchObject({
    problem: { code: "beacon_unreachable" },
  });
  expect(await fetchBeacon(serviceContext(), null, 1)).toMatchObject({
    problem: { code: "beacon_not_set_up" },
  });
});

test("nobody but an organiser has a beacon asked", async () => {
  await expect(
    fetchBeacon(serviceContext({ actor: { kind: "visitor" } }), address, 1),
  ).rejects.toThrow(Forbidden);
});
