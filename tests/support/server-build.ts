import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";

/** The Remix bundle as it is shipped. */
export async function serverBuild(): Promise<ServerBuild> {
  return (await import(
    /* @vite-ignore */ pathToFileURL(resolve("build/server/index.js")).href
  )) as ServerBuild;
}
