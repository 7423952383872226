/** A table as the statistical offices of the Länder export it; its figures are invented. */
export const OFFICE_TABLE = [
  "Tabelle 12411-01-01-4",
  "Bevölkerung nach Geschlecht und Kreisen (Stichtag 31.12.)",
  "",
  ";Insgesamt;;Weiblich",
  ";2014;2015;2015",
  "Oberstädt;83.061;82.919;42.608",
  "Unterstädt;232.470;.;122.410",
  "Mittelstädt;-;x;(71.577)",
  "Neustädt;1.234,5;…;/",
  "",
  "__________",
  "Quelle: Amt für Erfundenes, Bericht A I 3",
  "",
].join("\r\n");

/** As German Windows programs save text. */
export function latin1(text: string): Buffer {
  return Buffer.from(text.replaceAll("…", "..."), "latin1");
}

/** A list with a row for each figure; one of its sources is missing. */
export const LIST_WITHOUT_SOURCE = [
  "indicator,place,group,year,value,unit,source",
  "pupils,Musterstadt,all,2015,380,persons,Bericht S. 3",
  "pupils,Musterstadt,all,2032,141,persons,",
  "members,Musterstadt,active,2015,80,persons,Bericht S. 4",
].join("\n");

/** How a reader says where a file comes from. */
export const ORIGIN = {
  sourceAddress: "https://statistik.example.org/a-i-3",
  sourceDate: "2016-06-30",
  licence: "dl-de/by-2-0",
} as const;
