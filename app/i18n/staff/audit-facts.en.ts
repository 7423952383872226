import type { Translation } from "../message-types.ts";
import type { auditFactsDe } from "./audit-facts.de.ts";

export const auditFactsEn: Translation<typeof auditFactsDe> = {
  names: {
    dataset_created: "Dataset created",
    dataset_deleted: "Dataset deleted",
    dataset_figures_saved: "Figures saved",
    dataset_published: "Dataset published",
    dataset_translated: "Dataset translated",
    dataset_updated: "Dataset changed",
    scenario_created: "Scenario created",
    scenario_deleted: "Scenario deleted",
    scenario_inputs_saved: "Assumptions saved",
    scenario_published: "Scenario published",
    scenario_text_saved: "Texts of the scenario saved",
    facts_file_uploaded: "File with figures uploaded",
    facts_imported: "Figures taken over from a file",
    figure_corrected: "Figure corrected",
    figures_added: "Figures added",
  },
  actions: {
    dataset_created: "{{actor}} created the draft of a dataset: {{object}}.",
    dataset_deleted: "{{actor}} deleted the draft of a dataset ({{object}}).",
    dataset_figures_saved: "{{actor}} saved the figures of a dataset: {{object}}.",
    dataset_published: "{{actor}} published a dataset: {{object}}.",
    dataset_translated: "{{actor}} saved the translation of a dataset: {{object}}.",
    dataset_updated: "{{actor}} changed what a dataset says about itself: {{object}}.",
    scenario_created: "{{actor}} created the scenario “{{object}}”.",
    scenario_deleted: "{{actor}} deleted the draft of a scenario ({{object}}).",
    scenario_inputs_saved: "{{actor}} saved the assumptions of the scenario “{{object}}”.",
    scenario_published: "{{actor}} published the scenario “{{object}}”.",
    scenario_text_saved: "{{actor}} saved texts of the scenario “{{object}}”.",
    facts_file_uploaded: "{{actor}} uploaded a file with figures ({{object}}).",
    facts_imported: "{{actor}} took over the figures of a file ({{object}}).",
    figure_corrected: "{{actor}} corrected a published figure: {{object}}.",
    figures_added: "{{actor}} added figures to a published dataset: {{object}}.",
  },
};
