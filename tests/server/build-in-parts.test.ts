import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { splitBuild } from "#app/server/build-in-parts.ts";
import { serverBuild } from "#tests/support/server-build.ts";

type Routes = Parameters<typeof matchRoutes>[0];

const build = await serverBuild();
const partFor = splitBuild(build);
const paths = Object.keys(build.routes).map((id) => fullPath(id));
const segments = [...new Set(paths.flatMap((path) => path.split("/")))].filter(Boolean);

function fullPath(id: string): string {
  const route = build.routes[id];
  const above = route?.parentId === undefined ? "" : fullPath(route.parentId);
  return [above, route?.path].filter(Boolean).join("/");
}

/** The routes as the server of Remix gives them to its router. */
function treeOf({ routes }: ServerBuild, parentId?: string): Routes {
  return Object.values(routes)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) => {
      const own = path === undefined ? { id } : { id, path };
      return index ? { ...own, index } : { ...own, children: treeOf({ ...build, routes }, id) };
    });
}

const trees = new Map<ServerBuild, Routes>();

function matched(part: ServerBuild, path: string) {
  const tree = trees.get(part) ?? treeOf(part);
  trees.set(part, tree);
  const found = matchRoutes(tree, path.replace(/\.data$/, ""));
  return found?.map(({ route, params }) => ({ id: route.id, params })) ?? null;
}

function expectSame(path: string): void {
  expect(matched(partFor(path), path), path).toEqual(matched(build, path));
}

test("every route is found in its part, with the same parents and parameters", () => {
  for (const path of paths) {
    const address = `/${path.replace(/[:*][^/]*/g, "a1")}`;
    expect(matched(build, address)?.length).toBeGreaterThan(0);
    for (const ending of ["", "/", ".data", "/more", "/more/still"]) expectSame(address + ending);
  }
});

test("so is whatever else somebody asks for: other beginnings, capital letters, escapes, nothing at all", () => {
  const odd = ["", ".", "..", "x", "0b5c", "VOTE", "Staff", "%73taff", "st%61ff", "a.data", "ä"];
  const segment = fc.oneof(fc.constantFrom(...segments), fc.constantFrom(...odd));
  const asked = fc.array(segment, { maxLength: 7 }).map((parts) => `/${parts.join("/")}`);
  fc.assert(fc.property(asked, expectSame), { numRuns: 1000, seed: 41 });
});

test("a part has the assets of its routes, with which pages are rendered, and of no others", () => {
  for (const path of ["/", "/vote/ballot", "/staff/processes/a1/votes"]) {
    const { routes, assets } = partFor(path);
    expect(Object.keys(assets.routes).sort()).toEqual(Object.keys(routes).sort());
  }
});

test("a part has few of the routes, and routes of other pages are found in the whole build", () => {
  const size = (path: string) => Object.keys(partFor(path).routes).length;
  const all = Object.keys(build.routes).length;
  expect(size("/vote/ballot/receipt")).toBeLessThan(all / 10);
  expect(size("/nowhere")).toBeLessThan(all / 10);
  expect(partFor("/__manifest")).toBe(build);
  expect(partFor("/VOTE/ballot")).toBe(build);
  expect(partFor("/vote/ballot")).toBe(partFor("/vote/ballot/"));
});
