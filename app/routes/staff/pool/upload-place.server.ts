import { redirect } from "@remix-run/node";
import type { Visit } from "#app/routes/guard.server.ts";
import { poolAddress } from "./pool-address.ts";

/** The uploaded file an address names. */
export function uploadPlace({ params }: Visit) {
  return { uploadId: params.uploadId ?? "", processId: params.processId ?? "" };
}

/** Where a visit ends whose file is no longer there: at the form that takes a new one. */
export function toNewUpload({ params }: Visit): Response {
  return redirect(`${poolAddress(params.processId)}/upload?gone`, 303);
}
