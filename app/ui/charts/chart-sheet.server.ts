import type * as Plot from "@observablehq/plot";
import { specialSign } from "#app/domain/facts/special-signs.ts";
import { direction, type Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { isolated } from "../figures.ts";
import { LINE_HEIGHT, MUTED, type Pen, penMark, textLines, textWidth } from "./chart-pen.server.ts";
import type { ChartedDataset, ChartedObservation } from "./charted-dataset.ts";

/** A chart is drawn twice: for a screen or paper, and for a phone, with the same size of type. */
export const SHEET_WIDTHS = { wide: 640, narrow: 328 } as const;

const SWATCH = 26;
const GAP = 18;

/** What stands around the figures of a chart: unit and key above it, notes below it. */
export interface Sheet {
  readonly width: number;
  /** Lists are read from this side: bars begin there, and so do keys and notes. */
  readonly rightToLeft: boolean;
  readonly above: { readonly height: number; readonly mark: Plot.RenderFunction };
  below(top: number, notes: readonly string[]): { height: number; mark: Plot.RenderFunction };
}

/** One line of a key: draws its sign into a box of 18 by 12 pixels around a point. */
export interface KeyEntry {
  readonly name: string;
  readonly draw: (pen: Pen, x: number, y: number) => void;
}

export function sheetFor(
  dataset: Pick<ChartedDataset, "unit">,
  language: Language,
  width: number,
  key: readonly KeyEntry[],
): Sheet {
  const { t } = publicTranslation(language);
  const rightToLeft = direction(language) === "rtl";
  const side = (x: number) => (rightToLeft ? width - x : x);
  const anchor = rightToLeft ? "end" : "start";
  const unit = textLines(t("public:charts.unit", { unit: dataset.unit }), width);
  const rows = keyRows(key, width);
  const keyTop = unit.length * LINE_HEIGHT + (rows.length > 0 ? 8 : 0);
  const height = keyTop + rows.reduce((sum, row) => sum + row.height, 0) + 8;
  return {
    width,
    rightToLeft,
    above: {
      height,
      mark: penMark((pen) => {
        for (const [index, line] of unit.entries()) {
          const y = (index + 0.5) * LINE_HEIGHT;
          pen.text(line, { x: side(0), y, anchor, fill: MUTED });
        }
        let top = keyTop;
        for (const row of rows) {
          for (const { entry, x, lines } of row.entries) {
            entry.draw(pen, side(x + 9), top + LINE_HEIGHT / 2);
            for (const [index, line] of lines.entries()) {
              const y = top + (index + 0.5) * LINE_HEIGHT;
              pen.text(line, { x: side(x + SWATCH), y, anchor });
            }
          }
          top += row.height;
        }
      }),
    },
    below: (top, notes) => {
      const lines = notes.flatMap((note) => textLines(note, width));
      return {
        height: lines.length * LINE_HEIGHT + 6,
        mark: penMark((pen) => {
          for (const [index, line] of lines.entries()) {
            const y = top + 4 + (index + 0.5) * LINE_HEIGHT;
            pen.text(line, { x: side(0), y, anchor, fill: MUTED });
          }
        }),
      };
    },
  };
}

interface KeyRow {
  readonly entries: readonly { entry: KeyEntry; x: number; lines: readonly string[] }[];
  readonly height: number;
}

/** Entries stand beside each other as long as they fit. */
function keyRows(key: readonly KeyEntry[], width: number): KeyRow[] {
  const rows: { entry: KeyEntry; x: number; lines: string[] }[][] = [];
  let x = 0;
  for (const entry of key) {
    const lines = textLines(entry.name, width - SWATCH);
    const needed = SWATCH + Math.max(...lines.map(textWidth));
    const row = rows.at(-1);
    if (row === undefined || x + needed > width) {
      rows.push([{ entry, x: 0, lines }]);
      x = needed + GAP;
    } else {
      row.push({ entry, x, lines });
      x += needed + GAP;
    }
  }
  return rows.map((entries) => ({
    entries,
    height: Math.max(...entries.map(({ lines }) => lines.length)) * LINE_HEIGHT + 3,
  }));
}

/** Figures as the reader writes them; those of limited value in brackets, signs as they are. */
export function figureWriter(language: Language) {
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 });
  return {
    number: (value: number) => format.format(value),
    observation: ({ value, sign, qualified }: ChartedObservation): string => {
      const text = value === null ? (sign ?? "") : format.format(value);
      return qualified && value !== null ? `(${text})` : text;
    },
  };
}

/** What signs and brackets among the figures mean, each once. */
export function meaningsOf(
  observations: readonly ChartedObservation[],
  language: Language,
): string[] {
  const { t } = publicTranslation(language);
  const signs = observations.flatMap(({ value, sign }) =>
    value === null && sign !== null ? [sign] : [],
  );
  return [
    ...(observations.some(({ qualified, value }) => qualified && value !== null)
      ? [t("public:charts.qualified")]
      : []),
    ...[...new Set(signs)].map((sign) =>
      t(`public:charts.signs.${specialSign(sign) ?? "other"}`, { sign: isolated(sign) }),
    ),
  ];
}

/** The height of a bar or a point; null where nothing is known. The sign for *nothing* is an exact zero. */
export function drawnValue({ value, sign }: ChartedObservation): number | null {
  if (value !== null) return value;
  return sign !== null && specialSign(sign) === "nothing" ? 0 : null;
}
