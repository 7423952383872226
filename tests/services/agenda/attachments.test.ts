import { expect, test } from "vitest";
import { ATTACHMENT_LIMIT_BYTES, plainFileName } from "#app/services/agenda/attachments.ts";
import { addAttachment, removeAttachment } from "#app/services/agenda/change-attachments.server.ts";
import { readAttachment } from "#app/services/agenda/read-attachment.server.ts";
import { serviceContext } from "#tests/support/database.ts";
import { storeTownHall, townHallOf } from "#tests/support/town-hall.ts";

const PDF = Buffer.from("%PDF-1.7 Folien");

function prepared() {
  const context = serviceContext();
  const stored = storeTownHall(context);
  const place = { townHallId: stored.id, itemId: stored.itemIds.data };
  return { context, stored, place };
}

test("a file is attached, read under its own name, and taken off", () => {
  const { context, stored, place } = prepared();
  const added = addAttachment(context, place, { name: "C:\\Folien\\Zahlen.PDF", content: PDF });
  if (!added.ok) throw new Error(added.problem.code);
  const item = townHallOf(context, stored.id).items.find(({ id }) => id === place.itemId);
  expect(item?.attachments).toEqual([
    { id: added.value, fileName: "Zahlen.PDF", mediaType: "application/pdf", bytes: PDF.length },
  ]);
  expect(readAttachment(context, stored.id, added.value)?.content).toEqual(PDF);
  const other = storeTownHall(context);
  expect(readAttachment(context, other.id, added.value)).toBeNull();
  expect(removeAttachment(context, place, added.value).ok).toBe(true);
  expect(removeAttachment(context, place, added.value)).toMatchObject({
    problem: { code: "attachment_not_found" },
  });
});

test.each([
  ["empty", "leer.pdf", Buffer.alloc(0), "attachment_empty"],
  ["too large", "groß.pdf", Buffer.alloc(ATTACHMENT_LIMIT_BYTES + 1), "attachment_too_large"],
  ["a programme", "start.exe", Buffer.from("MZ"), "attachment_kind_unknown"],
  ["a web page", "seite.html", Buffer.from("<script>"), "attachment_kind_unknown"],
  ["a picture with script in it", "bild.svg", Buffer.from("<svg>"), "attachment_kind_unknown"],
  ["without an ending", "Folien", PDF, "attachment_kind_unknown"],
  ["named for another kind", "bild.png", Buffer.from("<script>"), "attachment_differs_from_name"],
] as const)("a file that is %s is refused", (_what, name, content, code) => {
  const { context, place } = prepared();
  expect(addAttachment(context, place, { name, content })).toMatchObject({ problem: { code } });
});

test("an item takes twenty files", () => {
  const { context, place } = prepared();
  const add = () => addAttachment(context, place, { name: "a.pdf", content: PDF });
  for (let count = 0; count < 20; count += 1) expect(add().ok).toBe(true);
  expect(add()).toMatchObject({ problem: { code: "too_many_attachments", params: { limit: 20 } } });
});

test.each([
  ["../../etc/passwd.pdf", "passwd.pdf"],
  ["Zahlen\u202efdp.pdf", "Zahlenfdp.pdf"],
  ["a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"],
  [`${"n".repeat(300)}.pdf`, `${"n".repeat(194)}.pdf`],
])("the file name %j becomes %j", (name, plain) => {
  expect(plainFileName(name)).toBe(plain);
});
