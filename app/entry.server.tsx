import { Transform } from "node:stream";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { staffLanguage } from "./i18n/languages.ts";
import { publicTranslation } from "./i18n/public-translation.server.ts";
import { languageOfRequest } from "./i18n/request-language.server.ts";
import { staffTranslation } from "./i18n/staff-translation.ts";
import { isStaffAddress } from "./routes/areas.ts";
import { NonceProvider } from "./ui/nonce.tsx";

const ABORT_AFTER_MILLISECONDS = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const language = languageOfRequest(request);
  const translation = isStaffAddress(new URL(request.url).pathname)
    ? staffTranslation(staffLanguage(language))
    : publicTranslation(language);
  const whole = isbot(request.headers.get("user-agent") ?? "");

  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={context.nonce}>
        <I18nextProvider i18n={translation}>
          <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
        </I18nextProvider>
      </NonceProvider>,
      {
        nonce: context.nonce,
        [whole ? "onAllReady" : "onShellReady"]() {
          const body = withoutZeroBytes();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          if (!request.signal.aborted) logError(error);
        },
      },
    );
    setTimeout(abort, ABORT_AFTER_MILLISECONDS).unref();
  });
}

/**
 * React 18 leaves zero bytes in its stream where a character of several bytes meets the end of its buffer. No page holds
 * any, and no other character of UTF-8 has one.
 */
function withoutZeroBytes(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}

/** Errors of loaders and actions. The log gets the stack, never the request's content. */
export function handleError(
  error: unknown,
  { request }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (!request.signal.aborted) logError(error);
}

function logError(error: unknown): void {
  console.error(error instanceof Error ? error.stack : error);
}
