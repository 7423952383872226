import type { publicDe } from "./public/de.ts";
import type { staffDe } from "./staff-messages.ts";

/** Keys are typed: a misspelt one does not compile. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: { public: typeof publicDe } & typeof staffDe;
  }
}
