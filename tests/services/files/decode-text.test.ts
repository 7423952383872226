import { describe, expect, test } from "vitest";
import { decodeText } from "#app/services/files/decode-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let unit = 0; unit < text.length; unit += 1) {
    view.setUint16(2 * unit, text.charCodeAt(unit), order === "le");
  }
  return bytes;
}

describe("decodeText", () => {
  test.each([
    ["UTF-8", utf8("Straße;5 €"), "Straße;5 €", "utf-8"],
    ["UTF-8 with byte order mark", utf8("\uFEFFStraße"), "Straße", "utf-8"],
    ["UTF-16, little endian", utf16("\uFEFFStraße\t5 €", "le"), "Straße\t5 €", "utf-16le"],
    ["UTF-16, big endian", utf16("\uFEFFStraße\t5 €", "be"), "Straße\t5 €", "utf-16be"],
    [
      "Windows-1252",
      Uint8Array.of(0x53, 0x74, 0x72, 0x61, 0xdf, 0x65, 0x3b, 0x35, 0x20, 0x80, 0x96),
      "Straße;5 €–",
      "windows-1252",
    ],
  ])("reads %s", (_name, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text, encoding } });
  });

  test("prefers the encoding that the user confirmed", () => {
    const decoded = decodeText(utf8("ä"), { encoding: "windows-1252" });
    expect(decoded).toEqual({ ok: true, value: { text: "Ã¤", encoding: "windows-1252" } });
  });

  test.each([
    ["nothing", new Uint8Array(), "empty_file"],
    ["blanks only", utf8(" \r\n\t\n\u00a0"), "empty_file"],
    ["a byte order mark only", utf8("\uFEFF"), "empty_file"],
    ["a workbook (ZIP) named .csv", utf8("PK\x03\x04rest"), "spreadsheet_not_csv"],
    [
      "an old workbook (OLE) named .csv",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0),
      "spreadsheet_not_csv",
    ],
    ["a PDF", utf8("%PDF-1.7\n"), "binary_file"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), "binary_file"],
    ["NUL bytes", utf8("id,age\n1,\0\n"), "binary_file"],
    ["control characters", Uint8Array.of(1, 2, 3, 4, 0x41), "binary_file"],
    ["NUL bytes that are no UTF-8", Uint8Array.of(0xe4, 0, 0x81), "binary_file"],
    ["bytes of no known encoding", Uint8Array.of(0x4d, 0x81, 0x6c, 0x6c), "encoding_unclear"],
  ])("refuses %s", (_name, bytes, code) => {
    expect(decodeText(bytes)).toEqual({ ok: false, problem: { code, params: {} } });
  });

  test("refuses bytes that are not in the confirmed encoding", () => {
    const decoded = decodeText(Uint8Array.of(0x41, 0xe4), { encoding: "utf-8" });
    expect(decoded).toMatchObject({ problem: { code: "encoding_unclear" } });
  });

  test("refuses a file above the limit and names the limit", () => {
    const decoded = decodeText(utf8("12345"), { limitBytes: 4 });
    expect(decoded).toMatchObject({
      problem: { code: "file_too_large", params: { limitBytes: 4 } },
    });
  });
});
