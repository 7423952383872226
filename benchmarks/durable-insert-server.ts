import { createServer } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import { redirect, type ServerBuild } from "@remix-run/node";
import { sql } from "drizzle-orm";
import express from "express";
import { openDatabase } from "#db/connection.server.ts";

/**
 * The least that a server can do to take a form and keep it: one row, on disk before the answer. Either a bare HTTP server
 * of Node, or a Remix action and nothing else. Arguments: `bare` or `remix`, file of the database, port.
 */
const [kind = "", file = "", port = ""] = process.argv.slice(2);
const database = openDatabase(file);
database.run(sql`CREATE TABLE IF NOT EXISTS forms (id INTEGER PRIMARY KEY, content BLOB NOT NULL)`);
const insert = database.$client.prepare("INSERT INTO forms (content) VALUES (?)");

function keep(content: Buffer): void {
  insert.run(content);
}

if (kind === "bare") {
  createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => {
      if (request.method !== "POST") return void response.end("ok");
      keep(Buffer.concat(parts));
      response.writeHead(303, { Location: "/done" }).end();
    });
  }).listen(Number(port), "127.0.0.1");
} else {
  const build: ServerBuild = {
    ...{ mode: "production", publicPath: "/", assetsBuildDirectory: "build/client" },
    ...{ isSpaMode: false, basename: "/" },
    future: {
      ...{ v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true },
      ...{ v3_routeConfig: true, v3_singleFetch: true, v3_lazyRouteDiscovery: true },
    },
    assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "1" },
    entry: { module: { default: () => new Response(null, { status: 204 }) } },
    routes: {
      insert: {
        ...{ id: "insert", path: "insert" },
        module: {
          async action({ request }) {
            keep(Buffer.from(await request.arrayBuffer()));
            return redirect("/done", 303);
          },
          default: () => null,
        },
      },
    },
  };
  const server = express();
  server.get("/", (_request, response) => void response.send("ok"));
  server.all("*", createRequestHandler({ build, mode: "production" }));
  server.listen(Number(port), "127.0.0.1");
}
