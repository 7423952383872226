import { expect } from "vitest";

/** A visitor of a running server without a browser: keeps cookies, sends forms, follows nothing. */
export function webSession(address: string) {
  const jar = new Map<string, string>();

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(new URL(path, address), {
      ...init,
      // A connection that is kept may be closed by the server just when the next question is asked.
      headers: { cookie, "accept-language": "en", connection: "close" },
      redirect: "manual",
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (/max-age=0/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  return {
    cookies: () => [...jar.values()],
    /** What a page or file says. */
    async read(path: string): Promise<string> {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, 200]);
      return answer.text();
    },
    /** Asks for an address that leads on at once. */
    async follow(path: string): Promise<void> {
      const answer = await ask(path);
      expect([path, answer.headers.has("location")]).toEqual([path, true]);
    },
    /** Sends a form that leads on, and says where to. */
    async send(
      path: string,
      fields: Readonly<Record<string, string | readonly string[]>> | FormData,
    ): Promise<string> {
      const body = fields instanceof FormData ? fields : new URLSearchParams();
      if (!(fields instanceof FormData)) {
        for (const [name, values] of Object.entries(fields)) {
          for (const value of [values].flat()) body.append(name, value);
        }
      }
      const answer = await ask(path, { method: "POST", body });
      const where = answer.headers.get("location");
      expect([path, answer.status, where === null]).toEqual([path, expect.any(Number), false]);
      return where ?? "";
    },
  };
}
