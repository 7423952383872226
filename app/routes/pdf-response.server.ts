import { redirect } from "@remix-run/node";
import type { DocumentOrder, PosterOrder } from "#app/services/publications/document-order.ts";
import type { PublicationPress } from "#app/services/publications/publication-press.ts";

/** Sets a publication and shows it in the browser. When it cannot be set now, the page it was asked for on says so. */
export async function pdfResponse(
  press: PublicationPress,
  order: DocumentOrder | PosterOrder,
  file: { readonly name: string; readonly page: string },
): Promise<Response> {
  const answer = await press(order);
  if (answer.kind !== "printed") return redirect(`${file.page}?problem=${answer.kind}`, 303);
  return new Response(answer.bytes, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${file.name}.pdf"`,
    },
  });
}
