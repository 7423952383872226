import type { printedDe } from "./letters/printed.de.ts";
import type { publicDe } from "./public/de.ts";
import type { staffDe } from "./staff-messages.ts";

/** Keys are typed: a misspelt one does not compile. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: { public: typeof publicDe; printed: typeof printedDe } & typeof staffDe;
  }
}
