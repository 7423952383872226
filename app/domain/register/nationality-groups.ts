/** The groups by which a register is described; they decide nobody's right to be drawn. */
export const NATIONALITY_GROUPS = [
  "german",
  "eu",
  "europe_outside_eu",
  "outside_europe",
  "unknown",
] as const;
export type NationalityGroup = (typeof NATIONALITY_GROUPS)[number];

/**
 * The group that a cell of a register names. Understood are, in any case: the groups themselves
 * ("EU", "Drittstaat in Europa"), names of countries in German and English, adjectives in German
 * ("polnisch", "syrische"), ISO 3166 codes of two letters, those of three letters for Europe and
 * the most frequent countries of origin, and the three digits of German registers (000 is German,
 * 1.. Europe). Of several nationalities ("deutsch/polnisch") German counts first, then the EU:
 * what gives most rights. Null for a word that is not understood.
 *
 * Turkey, Russia and the countries of the South Caucasus count where the Federal Statistical
 * Office counts them: Turkey and Russia in Europe, the others in Asia.
 */
export function nationalityGroupOf(cell: string): NationalityGroup | null {
  const whole = groupOfWord(fold(cell));
  if (whole !== null) return whole;
  const parts = cell.split(/[/,;+&|]|\bund\b|\band\b/).map(fold);
  if (parts.length < 2) return null;
  const groups = parts.map(groupOfWord);
  if (groups.includes(null)) return null;
  return NATIONALITY_GROUPS.find((group) => groups.includes(group)) ?? null;
}

function groupOfWord(word: string): NationalityGroup | null {
  if (/^\d{3}$/.test(word)) return groupOfKey(word);
  return WORDS.get(word) ?? WORDS.get(word.replace(/e[rsnm]?$/, "")) ?? null;
}

/** Key of the Federal Statistical Office (Staats- und Gebietssystematik). */
function groupOfKey(key: string): NationalityGroup | null {
  if (key === "000") return "german";
  if (EU_KEYS.has(Number(key))) return "eu";
  if (/^1/.test(key)) return "europe_outside_eu";
  if (/^[2-5]/.test(key)) return "outside_europe";
  return /^99[789]$/.test(key) ? "unknown" : null;
}

const EU_KEYS = new Set([
  124, 125, 126, 127, 128, 129, 130, 131, 134, 135, 137, 139, 142, 143, 145, 148, 151, 152, 153,
  154, 155, 157, 161, 164, 165, 181,
]);

const EU_CODES =
  "AT BE BG CY CZ DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK EL AX";
const EUROPE_CODES =
  "AD AL BA BY CH FO GB UK GG GI IM IS JE LI MC MD ME MK NO RS RU SJ SM TR UA VA XK";
const OTHER_CODES =
  "AE AF AG AI AM AO AR AS AU AW AZ BB BD BF BH BI BJ BM BN BO BR BS BT BW BZ CA CD CF CG CI CK CL CM CN CO CR CU CV DJ DM DO DZ EC EG EH ER ET FJ FK FM GA GD GE GH GL GM GN GQ GT GU GW GY HK HN HT ID IL IN IQ IR JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LK LR LS LY MA MG MH ML MM MN MO MR MS MU MV MW MX MY MZ NA NC NE NG NI NP NR NU NZ OM PA PE PF PG PH PK PR PS PW PY QA RW SA SB SC SD SG SH SL SN SO SR SS ST SV SY SZ TC TD TG TH TJ TL TM TN TO TT TV TW TZ UG US UY UZ VC VE VG VI VN VU WS YE ZA ZM ZW";

/** Codes of three letters and words besides the names of countries; adjectives without ending. */
const OWN_WORDS: Readonly<Record<NationalityGroup, string>> = {
  german: "d|deutsch|german|germany|deu|ger|brd|inland|inländisch",
  eu: "eu|eu-ausland|eu-bürger|eu-staat|unionsbürger|eu-ausländer|aut|bel|bgr|cyp|cze|dnk|est|esp|fin|fra|grc|hrv|hun|irl|ita|ltu|lux|lva|mlt|nld|pol|prt|rou|swe|svn|svk|österreichisch|belgisch|bulgarisch|zyprisch|tschechisch|dänisch|estnisch|spanisch|finnisch|französisch|griechisch|kroatisch|ungarisch|irisch|italienisch|litauisch|luxemburgisch|lettisch|maltesisch|niederländisch|polnisch|portugiesisch|rumänisch|schwedisch|slowenisch|slowakisch|tschechische republik|czech republic|holland",
  europe_outside_eu:
    "europe_outside_eu|europa ohne eu|europa außerhalb der eu|europa außerhalb eu|übriges europa|drittstaat in europa|drittstaat europa|europe outside the eu|europe outside eu|non-eu europe|and|alb|bih|blr|che|gbr|isl|lie|mco|mda|mne|mkd|nor|srb|rus|smr|tur|ukr|vat|xkx|andorranisch|albanisch|bosnisch|bosnisch-herzegowinisch|belarussisch|weißrussisch|schweizerisch|britisch|isländisch|liechtensteinisch|monegassisch|moldauisch|montenegrinisch|mazedonisch|nordmazedonisch|norwegisch|serbisch|russisch|san-marinesisch|türkisch|ukrainisch|kosovarisch|türkei|turkey|großbritannien|moldau|mazedonien|russische föderation|russian federation|weißrussland|belarus",
  outside_europe:
    "outside_europe|außerhalb europas|außereuropäisch|drittstaat außerhalb europas|outside europe|non-european|afg|arm|aze|bgd|bra|can|chn|cmr|col|cub|dza|egy|eri|eth|geo|gha|gin|idn|ind|irn|irq|isr|jor|jpn|kaz|ken|kgz|kor|lbn|lby|lka|mar|mex|mli|mng|nga|npl|pak|per|phl|pse|sau|sdn|sen|som|ssd|syr|tgo|tha|tjk|tun|uga|usa|uzb|ven|vnm|yem|zaf|afghanisch|syrisch|irakisch|iranisch|vietnamesisch|chinesisch|indisch|pakistanisch|eritreisch|äthiopisch|somalisch|nigerianisch|ghanaisch|marokkanisch|tunesisch|algerisch|ägyptisch|libysch|libanesisch|jordanisch|israelisch|palästinensisch|jemenitisch|saudi-arabisch|georgisch|armenisch|aserbaidschanisch|kasachisch|usbekisch|tadschikisch|kirgisisch|mongolisch|us-amerikanisch|amerikanisch|kanadisch|brasilianisch|mexikanisch|kubanisch|kolumbianisch|venezolanisch|argentinisch|chilenisch|peruanisch|thailändisch|philippinisch|indonesisch|japanisch|koreanisch|südkoreanisch|sri-lankisch|nepalesisch|bangladeschisch|kamerunisch|kenianisch|senegalesisch|malisch|guineisch|togoisch|beninisch|kongolesisch|sudanesisch|ugandisch|südafrikanisch|australisch|neuseeländisch|vereinigte staaten|vereinigte staaten von amerika|united states of america|korea|arabische republik syrien|islamische republik iran",
  unknown:
    "unknown|unbekannt|ungeklärt|staatenlos|stateless|ohne angabe|keine angabe|k a|ka|xxa|xxx|nicht bekannt",
};

const WORDS = collectWords();

function collectWords(): ReadonlyMap<string, NationalityGroup> {
  const words = new Map<string, NationalityGroup>([["", "unknown"]]);
  const coded: [NationalityGroup, string][] = [
    ["german", "DE"],
    ["eu", EU_CODES],
    ["europe_outside_eu", EUROPE_CODES],
    ["outside_europe", OTHER_CODES],
  ];
  const names = ["de", "en"].map(
    (language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }),
  );
  for (const [group, codes] of coded) {
    for (const code of codes.split(" ")) {
      words.set(fold(code), group);
      for (const name of names) words.set(fold(name.of(code) ?? code), group);
    }
  }
  for (const group of NATIONALITY_GROUPS) {
    for (const word of OWN_WORDS[group].split("|")) words.set(fold(word), group);
    words.set(fold(group), group);
  }
  return words;
}

function fold(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s._]+/g, " ")
    .trim();
}
