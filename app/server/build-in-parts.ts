import type { ServerBuild } from "@remix-run/node";

type Route = ServerBuild["routes"][string];

/** The first segment of an address, where it is written as routes write it. */
const FIRST_SEGMENT = /^\/([\w-]+)(?:\.data$|\/|$)/;

/**
 * Splits a build by the first segment of its addresses. The router compares an address with every route of the build it
 * is given, twice a request; with the routes that can match it, it finds the same one in a fraction of the time.
 *
 * @returns for the path of a request, a build with the routes that begin with the same segment or with none in particular
 * (a parameter, say); the whole build where no route begins like the path, and where it is written differently
 * (capital letters, escapes)
 */
export function splitBuild(build: ServerBuild): (path: string) => ServerBuild {
  const routes = Object.values(build.routes);
  const segmentOf = new Map(routes.map((route) => [route.id, firstSegment(build, route)]));
  const segments = new Set([...segmentOf.values()].filter((segment) => segment !== null));
  const parts = new Map(
    [...segments].map((segment) => {
      const needed = new Set<string>();
      for (const route of routes) {
        const own = segmentOf.get(route.id);
        if (own === segment || own === null) addWithParents(build, route, needed);
      }
      const part = routes.filter(({ id }) => needed.has(id)).map((route) => [route.id, route]);
      return [segment, { ...build, routes: Object.fromEntries(part) }] as const;
    }),
  );
  return (path) => parts.get(FIRST_SEGMENT.exec(path)?.[1] ?? "") ?? build;
}

/** Null for a route that answers at more than one first segment, or at `/` itself. */
function firstSegment(build: ServerBuild, route: Route): string | null {
  const [first = ""] = fullPath(build, route).split("/");
  return /^[a-z0-9_-]+$/.test(first) ? first : null;
}

function fullPath(build: ServerBuild, { path, parentId }: Route): string {
  const parent = parentId === undefined ? undefined : build.routes[parentId];
  const above = parent === undefined ? "" : fullPath(build, parent);
  return [above, path].filter(Boolean).join("/");
}

function addWithParents(build: ServerBuild, route: Route, needed: Set<string>): void {
  needed.add(route.id);
  const parent = route.parentId === undefined ? undefined : build.routes[route.parentId];
  if (parent !== undefined) addWithParents(build, parent, needed);
}
