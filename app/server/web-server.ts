import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import { createRequestHandler, type RequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Response } from "express";
import type { Application } from "#app/application.server.ts";
import { FLOOR_BEAT_SECONDS } from "#app/services/environment.ts";
import { splitBuild } from "./build-in-parts.ts";
import { createFloorLive } from "./floor-live.ts";

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * How long an idle connection stays open: longer than the 60 seconds for which common proxies keep theirs, so that
 * no proxy sends a request into a connection that this server is closing.
 */
const IDLE_CONNECTION_MILLISECONDS = 65_000;

/** The HTTP server around the Remix bundle: static files, compression, security headers. */
export function createWebServer(
  app: Application,
  build: ServerBuild,
  options: { trustedProxies?: number; https?: boolean; floorBeatSeconds?: number } = {},
): express.Express {
  const server = express();
  server.disable("x-powered-by");
  server.set("trust proxy", options.trustedProxies ?? 0);
  server.use(compression());
  server.use((_request, response, next) => {
    setSecurityHeaders(response);
    if (options.https) {
      response.setHeader("Strict-Transport-Security", `max-age=${ONE_YEAR_SECONDS}`);
    }
    next();
  });
  server.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
  server.use(express.static("build/client", { maxAge: "1h" }));
  // Pages that show personal data are kept by no browser and no proxy.
  server.use((request, response, next) => {
    response.setHeader("Cache-Control", maybePersonal(request.path) ? "no-store" : "no-cache");
    next();
  });
  server.get("/health", (_request, response) => {
    app.database.$client.prepare("select 1").get();
    response.type("text/plain").send("ok");
  });
  const beat = (options.floorBeatSeconds ?? FLOOR_BEAT_SECONDS) * 1000;
  server.get("/town-halls/:townHallId/floor/live", createFloorLive(app, beat));
  server.all("*", createPages(app, build));
  return server;
}

/** Answers with the pages of the application; each part of the build has a router of its own. */
function createPages(app: Application, build: ServerBuild): RequestHandler {
  const partFor = splitBuild(build);
  const handlers = new Map<ServerBuild, RequestHandler>();
  return (request, response, next) => {
    const part = partFor(request.path);
    const handler = handlers.get(part) ?? createHandler(app, part);
    handlers.set(part, handler);
    return handler(request, response, next);
  };
}

function createHandler(app: Application, build: ServerBuild): RequestHandler {
  return createRequestHandler({
    build,
    mode: "production",
    getLoadContext: (request, response) => ({
      app,
      nonce: response.locals.nonce as string,
      clientAddress: request.ip ?? "",
    }),
  });
}

/** Listens and resolves once connections are accepted. */
export function listen(server: express.Express, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const listening = server.listen(port, host, () => resolve(listening));
    listening.keepAliveTimeout = IDLE_CONNECTION_MILLISECONDS;
    // The headers of the next request on a connection may begin just before it would be closed.
    listening.headersTimeout = IDLE_CONNECTION_MILLISECONDS + 1000;
    listening.once("error", reject);
  });
}

function setSecurityHeaders(response: Response): void {
  const nonce = randomBytes(16).toString("base64");
  response.locals.nonce = nonce;
  response.setHeader(
    "Content-Security-Policy",
    [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join("; "),
  );
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
}

/**
 * Staff pages, all pages of a resident, of somebody with a code for a vote and of those who vote in a room, the page
 * that shows a resident their row, and the floor of a town hall, which names speakers to those in the room, with the way
 * into it. The router takes capital letters and escaped ones for the same address.
 */
function maybePersonal(path: string): boolean {
  const personal =
    /^\/(?:staff|r|h|v|vote|appeal|town-halls\/enter)(?:[./]|$)|\/my-row\b|\/floor(?:[./]|$)|^\/town-halls\/[^/]+\/votes(?:[./]|$)/i;
  return personal.test(path) || path.includes("%");
}
