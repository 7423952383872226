import { guarded } from "#app/routes/guard.server.ts";

/** An address that leads nowhere, told inside the frame of its area. */
export const loader = guarded("public", () => {
  throw new Response(null, { status: 404 });
});

export default function NotFound() {
  return null;
}
