import type { ServerBuild } from "@remix-run/node";
import { beforeAll, expect, test } from "vitest";
import { PERMISSIONS } from "#app/services/permissions.ts";
import { serverBuild } from "#tests/support/server-build.ts";

let build: ServerBuild;

beforeAll(async () => {
  build = await serverBuild();
});

test("every loader and action declares its permission", () => {
  const undeclared = Object.entries(build.routes).flatMap(([id, route]) =>
    (["loader", "action"] as const)
      .filter((part) => route?.module[part] !== undefined)
      .filter((part) => !isPermission(permissionOf(route?.module[part])))
      .map((part) => `${id} ${part}`),
  );
  expect(undeclared).toEqual([]);
});

test("every route that answers with a page has a loader and so a door", () => {
  const open = Object.entries(build.routes)
    .filter(([, route]) => route?.module.default !== undefined && route.module.loader === undefined)
    .map(([id]) => id);
  expect(open).toEqual([]);
});

test("no staff page is public but the ones that lead to sign-in", () => {
  const open = Object.entries(build.routes)
    .filter(([id]) => id.startsWith("routes/staff/"))
    .filter(([, route]) =>
      [route?.module.loader, route?.module.action].some((part) => permissionOf(part) === "public"),
    )
    .map(([id]) => id)
    .sort();
  expect(open).toEqual(["routes/staff/second-factor", "routes/staff/sign-in"]);
});

function permissionOf(handler: unknown): unknown {
  return typeof handler === "function" && "permission" in handler ? handler.permission : undefined;
}

function isPermission(value: unknown): boolean {
  return PERMISSIONS.some((permission) => permission === value);
}
