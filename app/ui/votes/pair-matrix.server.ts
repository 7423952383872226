import { createHash } from "node:crypto";
import { direction, type Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { INK, LINE_HEIGHT, penMark, textLines } from "../charts/chart-pen.server.ts";
import { SHEET_WIDTHS, sheetFor } from "../charts/chart-sheet.server.ts";
import type { DatasetChart } from "../charts/dataset-chart.server.ts";
import { decorativePlot } from "../charts/decorative-plot.server.ts";
import { EDGE, seriesFills } from "../charts/series-styles.server.ts";

/** More options than these have cells too small for their figures on a phone. */
const MOST_OPTIONS = 7;
const CELL_HEIGHT = 30;

/** From seriesFills: dark, light and hatched. */
const FILLS = { wins: 0, loses: 1, draw: 2 } as const;

interface PairMatrix {
  readonly names: readonly string[];
  /** Ballots that rank the option of the row above that of the column. */
  readonly comparisons: readonly (readonly number[])[];
  readonly number: (value: number) => string;
}

/**
 * Draws the direct comparisons as a matrix: numbers of options at the top and before their names, and cells told apart
 * by lightness and hatching. Null with more options than fit; the table says it all.
 */
export function pairMatrix(matrix: PairMatrix, language: Language): DatasetChart | null {
  const { names, comparisons } = matrix;
  if (names.length > MOST_OPTIONS || comparisons.flat().every((ballots) => ballots === 0)) {
    return null;
  }
  const hash = createHash("sha256")
    .update(JSON.stringify([matrix, language]))
    .digest("hex");
  const draw = (size: keyof typeof SHEET_WIDTHS) =>
    drawMatrix(matrix, language, SHEET_WIDTHS[size], `pairs-${size}-${hash.slice(0, 8)}`);
  const { t } = publicTranslation(language);
  return {
    svg: draw("wide"),
    narrowSvg: draw("narrow"),
    description: t("public:voteCourse.schulze.chartDescription"),
  };
}

function drawMatrix(
  { names, comparisons, number }: PairMatrix,
  language: Language,
  width: number,
  id: string,
): string {
  const { t } = publicTranslation(language);
  const fills = seriesFills(id);
  const rightToLeft = direction(language) === "rtl";
  const sheet = sheetFor({ unit: t("public:voteCourse.schulze.unit") }, language, width, []);
  const cell = Math.min(64, width / names.length);
  const side = (x: number) => (rightToLeft ? width - x : x);
  const anchor = rightToLeft ? "end" : "start";
  const top = sheet.above.height;
  const rows = placeRows(names, number, width, top + LINE_HEIGHT + 4);
  return decorativePlot({
    width,
    height: rows.height,
    margin: 0,
    axis: null,
    marks: [
      fills.patterns,
      sheet.above.mark,
      penMark((pen) => {
        for (const column of names.keys()) {
          const x = side((column + 0.5) * cell);
          pen.text(number(column + 1), { x, y: top + LINE_HEIGHT / 2, anchor: "middle" });
        }
        for (const [row, { lines, labelTop, cellTop }] of rows.placed.entries()) {
          for (const [index, line] of lines.entries()) {
            pen.text(line, { x: side(0), y: labelTop + (index + 0.5) * LINE_HEIGHT, anchor });
          }
          for (const column of names.keys()) {
            if (column === row) continue;
            const [own, other] = [comparisons[row]?.[column] ?? 0, comparisons[column]?.[row] ?? 0];
            const state = own > other ? "wins" : own < other ? "loses" : "draw";
            const left = Math.min(side(column * cell), side((column + 1) * cell));
            pen.element("rect", {
              ...{ x: left + 1, y: cellTop, width: cell - 2, height: CELL_HEIGHT },
              ...{ fill: fills.fill(FILLS[state]), stroke: EDGE, "stroke-width": 0.75 },
            });
            pen.text(number(own), {
              ...{ x: left + cell / 2, y: cellTop + CELL_HEIGHT / 2, anchor: "middle" },
              fill: state === "wins" ? "white" : INK,
              rim: state === "draw",
            });
          }
        }
      }),
    ],
  });
}

function placeRows(
  names: readonly string[],
  number: (value: number) => string,
  width: number,
  above: number,
) {
  const placed: {
    readonly lines: readonly string[];
    readonly labelTop: number;
    readonly cellTop: number;
  }[] = [];
  let y = above;
  for (const [index, name] of names.entries()) {
    const lines = textLines(`${number(index + 1)}. ${name}`, width);
    const cellTop = y + lines.length * LINE_HEIGHT + 2;
    placed.push({ lines, labelTop: y, cellTop });
    y = cellTop + CELL_HEIGHT + 8;
  }
  return { placed, height: y };
}
