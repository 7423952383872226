import type { ServerBuild } from "@remix-run/node";

type Route = ServerBuild["routes"][string];

/** Addresses with one beginning: those that lead to its routes, and the longer beginnings. */
interface Beginning {
  /** Routes whose address ends here. */
  readonly ending: Route[];
  /** Routes whose address goes on with a parameter, or with anything. */
  readonly goingOn: Route[];
  readonly longer: Map<string, Beginning>;
}

/** Where browsers ask for routes of other pages, by the whole build. */
const OF_ALL_ROUTES = /^\/__/;

/**
 * Splits a build by how addresses begin. The router compares an address with every route of the build it is given, twice
 * a request; with those alone that begin as the address does, it finds the same route in a fraction of the time.
 *
 * @returns for the path of a request, a build with all routes that can match it, and the routes around them: those whose
 * segments up to the first parameter are the first of the path, without those that end before it. The whole build where
 * the path is written otherwise than routes are (capital letters, escapes), which the router takes for the same address.
 */
export function splitBuild(build: ServerBuild): (path: string) => ServerBuild {
  const root = beginningsOf(build);
  const parts = new Map<Beginning, ServerBuild>();
  return (path) => {
    if (OF_ALL_ROUTES.test(path)) return build;
    const walked = [root];
    for (const segment of path
      .replace(/\.data$/, "")
      .split("/")
      .filter(Boolean)) {
      const { longer } = walked.at(-1) ?? root;
      const next = longer.get(segment);
      if (next === undefined) {
        if (/[A-Z%]/.test(segment) && longer.size > 0) return build;
        break;
      }
      walked.push(next);
    }
    const last = walked.at(-1) ?? root;
    const part = parts.get(last) ?? partOf(build, walked);
    parts.set(last, part);
    return part;
  };
}

function beginningsOf(build: ServerBuild): Beginning {
  const root: Beginning = { ending: [], goingOn: [], longer: new Map() };
  for (const route of Object.values(build.routes)) {
    let beginning = root;
    const segments = fullPath(build, route).split("/").filter(Boolean);
    const first = beforeParameters(segments);
    for (const segment of first) {
      const longer = beginning.longer.get(segment) ?? {
        ending: [],
        goingOn: [],
        longer: new Map(),
      };
      beginning.longer.set(segment, longer);
      beginning = longer;
    }
    const leadsOn = first.length < segments.length;
    (leadsOn ? beginning.goingOn : beginning.ending).push(route);
  }
  return root;
}

/** The segments of an address up to the first that is a parameter, may be left out, or stands for several. */
function beforeParameters(segments: readonly string[]): readonly string[] {
  const end = segments.findIndex((segment) => !/^[a-z0-9._-]+$/.test(segment));
  return end === -1 ? segments : segments.slice(0, end);
}

function fullPath(build: ServerBuild, { path, parentId }: Route): string {
  const parent = parentId === undefined ? undefined : build.routes[parentId];
  const above = parent === undefined ? "" : fullPath(build, parent);
  return [above, path].filter(Boolean).join("/");
}

/** Routes stay in the order of the build, which decides between equal ones. Pages are rendered with the assets of all of them. */
function partOf(build: ServerBuild, walked: readonly Beginning[]): ServerBuild {
  const matching = [...walked.flatMap(({ goingOn }) => goingOn), ...(walked.at(-1)?.ending ?? [])];
  const needed = new Set(matching.flatMap((route) => [...around(build, route)]));
  const only = <Entry>(routes: Readonly<Record<string, Entry>>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => needed.has(id)));
  const assets = { ...build.assets, routes: only(build.assets.routes) };
  return { ...build, assets, routes: only(build.routes) };
}

/** Identifiers of a route and of all routes around it. */
function* around(build: ServerBuild, route: Route): Iterable<string> {
  yield route.id;
  const parent = route.parentId === undefined ? undefined : build.routes[route.parentId];
  if (parent !== undefined) yield* around(build, parent);
}
