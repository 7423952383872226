/** What may be attached to an item. Files of other kinds are refused: nobody should have to trust them. */
export const ATTACHMENT_TYPES = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
} as const;
type Extension = keyof typeof ATTACHMENT_TYPES;

export const ATTACHMENT_LIMIT_BYTES = 10 * 1024 * 1024;
export const ATTACHMENTS_OF_AN_ITEM = 20;
const LONGEST_NAME = 200;

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** How a file of each kind begins; office files are ZIP archives. */
const BEGINNINGS: Readonly<Record<Extension, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  docx: ZIP,
  xlsx: ZIP,
  pptx: ZIP,
  odt: ZIP,
  ods: ZIP,
  odp: ZIP,
};

/** The kind that a file's name says; null for kinds that are not accepted. */
export function attachmentKind(fileName: string): Extension | null {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(ATTACHMENT_TYPES, extension) ? (extension as Extension) : null;
}

/** Whether a file begins as one of this kind does. */
export function isOfKind(content: Uint8Array, kind: Extension): boolean {
  return BEGINNINGS[kind].every((byte, index) => content[index] === byte);
}

/** A file's name without folders and characters that no system shows, at most 200 characters long. */
export function plainFileName(fileName: string): string {
  const base = fileName
    .replace(/^.*[/\\]/s, "")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim();
  const dot = base.lastIndexOf(".");
  return dot < 1
    ? base.slice(0, LONGEST_NAME)
    : `${base.slice(0, Math.min(dot, LONGEST_NAME - 6))}${base.slice(dot)}`;
}
