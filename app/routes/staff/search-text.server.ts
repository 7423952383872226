import { z } from "zod";
import { LONGEST_SEARCH } from "#app/ui/search.tsx";

const searchSchema = z.object({ text: z.string().max(LONGEST_SEARCH) });

/** What someone searches for. It is sent as a form: neither a name nor a code is ever part of an address. */
export async function readSearchText(request: Request): Promise<string> {
  const search = searchSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!search.success) throw new Response(null, { status: 400 });
  return search.data.text;
}
