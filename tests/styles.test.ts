import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const kern = readFileSync("node_modules/@kern-ux/native/dist/kern.min.css", "utf8");
const forOldBrowsers = readFileSync("app/ui/styles/old-browsers.css", "utf8");

/** Lightness, chroma and hue as eight bits of red, green and blue; by B. Ottosson's Oklab. */
function inHexadecimal(oklch: string): string {
  const [light = 0, chroma = 0, hue = 0] = (oklch.match(/[\d.]+/g) ?? []).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (light / 100 + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light / 100 - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light / 100 - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const bytes = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((linear) => {
    const seen = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, seen)) * 255);
  });
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

test("every colour that KERN uses has one for browsers that do not know oklch", () => {
  const palette = new Map(
    [...kern.matchAll(/(--kern-color-(?:[a-z]+-\d+|black|white)):\s*(oklch\([^)]*\))/g)].map(
      ([, name = "", oklch = ""]) => [name, inHexadecimal(oklch)],
    ),
  );
  const used = [...kern.matchAll(/var\((--kern-color-(?:[a-z]+-\d+|black|white))\b/g)].map(
    ([, name = ""]) => name,
  );
  const wanted = Object.fromEntries(used.map((name) => [name, palette.get(name)]));
  const written = [...forOldBrowsers.matchAll(/(--kern-color-[a-z0-9-]+): (#[0-9a-f]{6});/g)].map(
    ([, name = "", colour]) => [name, colour],
  );
  expect(Object.keys(wanted).length).toBeGreaterThan(30);
  expect(Object.fromEntries(written)).toEqual(wanted);
});

test("every mixed colour of KERN has one for browsers that do not know color-mix", () => {
  const mixed = [...kern.matchAll(/(--kern-color-[a-z0-9-]+):\s*color-mix\(/g)].map(
    ([, name = ""]) => name,
  );
  const block = forOldBrowsers.slice(forOldBrowsers.indexOf("color-mix(in"));
  const written = [...block.matchAll(/(--kern-color-[a-z0-9-]+):/g)].map(([, name = ""]) => name);
  expect(written.sort()).toEqual([...new Set(mixed)].sort());
});
