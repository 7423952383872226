import { decodeQR } from "qr/decode.js";

const PIXELS = 6;
/** Modules of white around a code; readers need four. */
const MARGIN = 4;
const MILLISECONDS = 20_000;

/** What a phone reads from a code that stands as rows of `#` and `.` without its margin. */
export function scannedCode(code: string): string {
  const rows = code.split("\n");
  const size = (rows.length + 2 * MARGIN) * PIXELS;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const [row, column] = [y, x].map((at) => Math.floor(at / PIXELS) - MARGIN);
      if (rows[row ?? -1]?.[column ?? -1] !== "#") continue;
      data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
  }
  return decodeQR({ width: size, height: size, data }, { timeLimit: MILLISECONDS });
}
