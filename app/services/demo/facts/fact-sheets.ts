import { ASSUMED_SHEETS } from "./assumed-sheets.ts";
import { SHEETS_OF_SERVICES } from "./services-sheets.ts";
import { SHEETS_OF_THE_SURVEY } from "./survey-sheets.ts";
import { SHEETS_OF_THE_TOWN } from "./town-sheets.ts";

/** All figures of the demo town. */
export const FACT_SHEETS = {
  ...ASSUMED_SHEETS,
  ...SHEETS_OF_SERVICES,
  ...SHEETS_OF_THE_SURVEY,
  ...SHEETS_OF_THE_TOWN,
};
