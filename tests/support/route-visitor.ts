import { createRequestHandler } from "@remix-run/node";
import { type Application, createApplication } from "#app/application.server.ts";
import { TEST_DATA_KEY } from "./database.ts";
import { serverBuild } from "./server-build.ts";
import { createStaffAccount, type StaffAccount } from "./staff-account.ts";
import { memoryKeyStore } from "./vote-keys.ts";

const TEST_ADDRESS = "http://localhost:3000";

export interface RouteVisitor {
  /** Asks for a page, as a browser with this visitor's cookies would. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a form without JavaScript. Several values for a name: give a list. */
  post(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>> | FormData,
  ): Promise<Response>;
  /** Signs in and returns the visitor itself. */
  signIn(account: { readonly email: string; readonly password: string }): Promise<RouteVisitor>;
}

export interface RouteHouse {
  readonly app: Application;
  /** A visitor with an empty cookie jar. */
  visitor(clientAddress?: string): RouteVisitor;
  /** A visitor who has signed in with a fresh account of these roles. */
  staff(
    ...roles: Parameters<typeof createStaffAccount>[1]["roles"]
  ): Promise<RouteVisitor & { readonly account: StaffAccount }>;
}

/** The built routes on a fresh database in memory, without a network. Jobs are queued, never run. */
export async function routeHouse(
  options: { app?: Application; now?: () => Date } = {},
): Promise<RouteHouse> {
  const build = await serverBuild();
  const handle = createRequestHandler(build, "production");
  const app =
    options.app ??
    createApplication(
      {
        databaseFile: ":memory:",
        dataKey: TEST_DATA_KEY,
        authSecret: "a secret for tests that is long enough",
        publicUrl: TEST_ADDRESS,
        voteKeys: memoryKeyStore(),
      },
      () => ({ wake() {}, stop() {} }),
      options.now,
    );
  let visitors = 0;

  function visitor(clientAddress?: string): RouteVisitor {
    visitors += 1;
    const address = clientAddress ?? `192.0.2.${visitors}`;
    const jar = new Map<string, string>();

    async function send(path: string, init: RequestInit): Promise<Response> {
      const request = new Request(new URL(path, TEST_ADDRESS), init);
      request.headers.set("accept-language", "en");
      request.headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
      if (jar.size === 0) request.headers.delete("cookie");
      const response = await handle(request, { app, nonce: "test", clientAddress: address });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (/max-age=0/i.test(cookie)) jar.delete(name);
        else jar.set(name, value);
      }
      return response;
    }

    const self: RouteVisitor = {
      get: (path, headers = {}) => send(path, { headers }),
      post(path, fields) {
        const body = fields instanceof FormData ? fields : new URLSearchParams();
        if (!(fields instanceof FormData)) {
          for (const [name, values] of Object.entries(fields)) {
            for (const value of [values].flat()) body.append(name, value);
          }
        }
        return send(path, { method: "POST", body });
      },
      async signIn({ email, password }) {
        const response = await self.post("/staff/sign-in", { email, password });
        if (response.status !== 302) throw new Error(`Sign-in answered ${response.status}.`);
        return self;
      },
    };
    return self;
  }

  return {
    app,
    visitor,
    async staff(...roles) {
      const account = await createStaffAccount(app.database, { roles });
      return Object.assign(await visitor().signIn(account), { account });
    },
  };
}
