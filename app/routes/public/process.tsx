import { guarded } from "#app/routes/guard.server.ts";

export const loader = guarded("public", () => {
  throw new Response(null, { status: 404 });
});

export default function PublicProcess() {
  return null;
}
