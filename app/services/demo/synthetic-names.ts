import type { Random } from "#app/domain/random.ts";
import type { SyntheticResident } from "./synthetic-register.ts";

// Family names are put together from words and syllables, so that they are nobody's name.

const FAMILY_FRONT = [
  "Abend",
  "Amsel",
  "Auen",
  "Birken",
  "Distel",
  "Dohlen",
  "Erlen",
  "Ginster",
  "Halden",
  "Hasel",
  "Heide",
  "Kupfer",
  "Linden",
  "Mohn",
  "Morgen",
  "Nebel",
  "Quell",
  "Schacht",
  "Schiefer",
  "Silber",
  "Stollen",
  "Uhlen",
  "Wipper",
  "Zeisig",
] as const;
const FAMILY_BACK = [
  "anger",
  "born",
  "dorn",
  "farn",
  "feder",
  "garten",
  "glanz",
  "halm",
  "kamm",
  "klee",
  "laub",
  "licht",
  "pfad",
  "ranke",
  "ried",
  "rose",
  "saum",
  "stern",
  "wald",
  "weide",
] as const;
const SYLLABLES_FRONT = ["Ba", "De", "Fa", "Ka", "Le", "Mo", "Na", "Ro", "Sa", "Ta", "Vo", "Ze"];
const SYLLABLES_MIDDLE = ["bu", "da", "lo", "mi", "ne", "ru", "sha", "ti", "va", "zo"];
const SYLLABLES_BACK = ["din", "kar", "lem", "mak", "nov", "ran", "shi", "tur"];

const GIVEN_NAMES: Record<
  "german" | "other",
  Record<"female" | "male" | "diverse", readonly string[]>
> = {
  german: {
    female: ["Anna", "Birgit", "Christa", "Doris", "Emma", "Frieda", "Gisela", "Heike", "Ines"]
      .concat(["Jana", "Karin", "Lena", "Martina", "Nicole", "Petra", "Ruth", "Sabine", "Ursula"])
      .concat(["Waltraud", "Yvonne"]),
    male: ["Andreas", "Bernd", "Christian", "Dieter", "Erik", "Frank", "Günter", "Horst", "Ingo"]
      .concat(["Jens", "Klaus", "Lukas", "Manfred", "Norbert", "Olaf", "Paul", "Ralf", "Steffen"])
      .concat(["Tobias", "Uwe"]),
    diverse: ["Kim", "Luca", "Robin", "Toni"],
  },
  other: {
    female: [
      "Amira",
      "Daria",
      "Elena",
      "Fatima",
      "Hana",
      "Iryna",
      "Joanna",
      "Layla",
      "Mariam",
    ].concat(["Nadia", "Olena", "Rana", "Sofia", "Yasmin", "Zahra"]),
    male: ["Adam", "Ahmad", "Bogdan", "Dmytro", "Farid", "Hassan", "Ivan", "Karim", "Marek"].concat(
      ["Nabil", "Omar", "Piotr", "Samir", "Viktor", "Yusuf"],
    ),
    diverse: ["Noor", "Sascha"],
  },
};

const STREETS = [
  "Am Haldenblick",
  "Amselpfad",
  "An der Wipperaue",
  "Birkenzeile",
  "Brunnenzeile",
  "Distelgrund",
  "Erlenwinkel",
  "Ginsterhöhe",
  "Haselzeile",
  "Knappenzeile",
  "Kupferzeile",
  "Lindenzeile",
  "Mohnacker",
  "Schieferstiege",
  "Stollenzeile",
  "Zeisigwinkel",
] as const;

/** A family name that is made up; people of one household share it. */
export function inventFamilyName(
  random: Random,
  nationalityGroup: SyntheticResident["nationalityGroup"],
): string {
  return nationalityGroup === "german"
    ? pick(random, FAMILY_FRONT) + pick(random, FAMILY_BACK)
    : pick(random, SYLLABLES_FRONT) + pick(random, SYLLABLES_MIDDLE) + pick(random, SYLLABLES_BACK);
}

export function pickGivenName(
  random: Random,
  nationalityGroup: SyntheticResident["nationalityGroup"],
  gender: SyntheticResident["gender"],
): string {
  return pick(random, GIVEN_NAMES[nationalityGroup === "german" ? "german" : "other"][gender]);
}

/** A street that is made up, with a house number. */
export function inventAddress(random: Random): string {
  return `${pick(random, STREETS)} ${1 + random.integer(60)}`;
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[random.integer(items.length)] as Item;
}
