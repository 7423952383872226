/**
 * Signs that are not seen, steer a terminal, or turn the direction of what follows. Marks of direction that
 * override nothing stay, and so do joiners, see below.
 */
const UNSEEN = /(?![\n\t\u061c\u200c-\u200f])[\p{Cc}\p{Cf}]/gu;

/** Joiners tell letters of Arabic and Indian scripts, and pictures, how to meet; others they only hide. */
const IDLE_JOINERS =
  /(?<![\p{sc=Arab}\p{sc=Deva}\p{M}\p{ExtPict}])[\u200c\u200d]|[\u200c\u200d](?![\p{sc=Arab}\p{sc=Deva}\p{M}\p{ExtPict}])/gu;

/** More marks than this on one letter are no writing. */
const MOST_MARKS = 3;

/**
 * What somebody wrote, as it is kept and shown: composed (NFC), line ends as \n, without signs that turn the
 * direction of other people's text or are not seen, and without towers of marks. Markup stays as the text it
 * is; whoever shows it escapes it.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(UNSEEN, "")
    .replace(IDLE_JOINERS, "")
    .normalize("NFC")
    .replace(new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, "gu"), "$1")
    .trim();
}

const SCRIPTS = ["Latn", "Cyrl", "Grek", "Arab", "Hebr", "Armn"] as const;

/**
 * Whether a name mixes scripts within a word, as `Мayor` does with its Cyrillic М: it looks like the
 * name of somebody else.
 */
export function mixesScripts(name: string): boolean {
  return name
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => SCRIPTS.filter((script) => scriptOf(script).test(word)).length > 1);
}

function scriptOf(script: (typeof SCRIPTS)[number]): RegExp {
  return new RegExp(`\\p{Script=${script}}`, "u");
}
