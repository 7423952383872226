import { createDecipheriv } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";

/** A place where something could be left, and what lies there. */
export interface Haystack {
  readonly place: string;
  readonly bytes: Buffer;
}

/** Every file of a folder and its subfolders. */
export function filesOf(folder: string): Haystack[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ place: name, bytes: readFileSync(join(folder, name)) }));
}

/**
 * Every column of every table as whoever has the file and the key can read it: texts and numbers as
 * they are, each envelope opened, whatever row it belongs to.
 */
export function readableColumns({ $client: client }: Database, keyring: Keyring): Haystack[] {
  const tables = client
    .prepare("select name from sqlite_master where type = 'table' order by name")
    .pluck()
    .all() as string[];
  return tables.flatMap((table) => {
    const rows = client.prepare(`select * from "${table}"`).all() as Record<string, unknown>[];
    const columns = Object.keys(rows[0] ?? {});
    return columns.map((column) => ({
      place: `${table}.${column}`,
      bytes: Buffer.concat(rows.flatMap((row) => [...readings(row[column], keyring), NEWLINE])),
    }));
  });
}

const NEWLINE = Buffer.from("\n");

function readings(cell: unknown, keyring: Keyring): Buffer[] {
  if (cell === null || cell === undefined) return [];
  if (!Buffer.isBuffer(cell)) return [Buffer.from(String(cell))];
  return cell[0] === 1 && cell.length >= 29 ? [cell, NEWLINE, opened(cell, keyring)] : [cell];
}

/** AES-GCM is a stream cipher with a tag: without asking the tag, an envelope opens wherever it lies. */
function opened(envelope: Buffer, keyring: Keyring): Buffer {
  const counter = Buffer.concat([envelope.subarray(1, 13), Buffer.from([0, 0, 0, 2])]);
  const decipher = createDecipheriv("aes-256-ctr", keyring.envelope, counter);
  return decipher.update(envelope.subarray(29));
}

/** Where each of these texts lies, in whatever form: as `text in place`. */
export function placesOf(texts: readonly string[], haystacks: readonly Haystack[]): string[] {
  const folded = haystacks.map(({ place, bytes }) => ({ place, text: fold(bytes) }));
  return texts.flatMap((text) => {
    const forms = formsOf(text);
    return folded
      .filter((haystack) => forms.some((form) => haystack.text.includes(form)))
      .map(({ place }) => `${text} in ${place}`);
  });
}

/** Which pieces of sealed bytes or hashes lie in these places, as they are. */
export function sealedPiecesIn(
  traces: readonly (Buffer | string)[],
  haystacks: readonly Haystack[],
): number {
  // Longer ones continue on other pages of the file; any part of one would be a trace.
  const pieces = traces.map(Buffer.from).flatMap((trace) => {
    const starts = Array.from({ length: Math.floor(trace.length / 16) }, (_unused, n) => n * 16);
    return (starts.length === 0 ? [0] : starts).map((at) => trace.subarray(at, at + 16));
  });
  return pieces.filter((piece) => haystacks.some(({ bytes }) => bytes.includes(piece))).length;
}

/** One character a byte, letters without case. */
function fold(bytes: Buffer): string {
  return bytes.toString("latin1").toLowerCase();
}

/**
 * A text as files, addresses and programs write it: composed and decomposed, in small and capital
 * letters, as UTF-8, Latin 1 and UTF-16, escaped for JSON, HTML and addresses, as base64 and hex.
 */
function formsOf(text: string): string[] {
  const spellings = [text, text.toLowerCase(), text.toUpperCase()].flatMap((spelling) => [
    spelling,
    spelling.normalize("NFC"),
    spelling.normalize("NFD"),
  ]);
  const forms = [...new Set(spellings)].flatMap((spelling) => {
    const json = JSON.stringify(spelling).slice(1, -1);
    const escaped = json.replace(
      /[^\x20-\x7e]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
    const html = spelling.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
    const named = spelling.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
    const address = encodeURIComponent(spelling);
    const utf16 = Buffer.from(spelling, "utf16le");
    return [
      ...[spelling, json, escaped, html, named, address, address.replaceAll("%20", "+")].map(
        (form) => Buffer.from(form),
      ),
      ...[Buffer.from(spelling, "latin1"), utf16, Buffer.from(utf16).swap16()],
      ...[0, 1, 2].flatMap((before) => base64Within(spelling, before)),
      Buffer.from(Buffer.from(spelling).toString("hex")),
    ];
  });
  return [...new Set(forms.map(fold))];
}

/** What base64 makes of a text that begins so many bytes after a group of three. */
function base64Within(text: string, before: number): Buffer[] {
  const whole = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
  const known = Math.floor((whole.length * 8) / 6);
  const first = Math.ceil((before * 8) / 6);
  return (["base64", "base64url"] as const).map((alphabet) =>
    Buffer.from(whole.toString(alphabet).slice(first, known)),
  );
}
