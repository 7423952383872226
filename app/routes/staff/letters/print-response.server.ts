import { redirect } from "@remix-run/node";
import type { LetterPress, PrintFormat, PrintOrder } from "#app/services/letters/print-order.ts";

const TYPES: Record<PrintFormat, string> = { pdf: "application/pdf", zip: "application/zip" };

/**
 * Sets an order and answers with the file, which no browser or proxy keeps. When it cannot be set
 * now, the page it was asked for on says so.
 */
export async function printResponse(
  press: LetterPress,
  order: PrintOrder,
  file: { readonly format: PrintFormat; readonly name: string; readonly page: string },
): Promise<Response> {
  const answer = await press(order, file.format);
  if (answer.kind !== "printed") return redirect(`${file.page}?problem=letters_${answer.kind}`);
  return new Response(answer.bytes, {
    headers: {
      "Content-Type": TYPES[file.format],
      "Content-Disposition": `attachment; filename="${file.name}.${file.format}"`,
      "Cache-Control": "no-store",
    },
  });
}
