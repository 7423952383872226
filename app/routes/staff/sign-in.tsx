import { guarded } from "#app/routes/guard.server.ts";

export const loader = guarded("public", () => null);

export default function SignIn() {
  return null;
}
