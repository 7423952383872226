import type { Translation } from "../message-types.ts";
import type { jobsDe } from "./jobs.de.ts";

export const jobsEn: Translation<typeof jobsDe> = {
  title: {
    draw_panel: "Draw a panel",
    import_pool: "Import a list into the pool",
  },
  refused: "This is not possible now",
  progressLabel: "Progress",
  percent: "{{percent}} %",
  status: {
    queued: "Waiting",
    running: "Running",
    succeeded: "Done",
    failed: "Failed",
    cancelled: "Cancelled",
    interrupted: "Interrupted",
  },
  explanation: {
    queued: "Other work is finished first. Then this starts by itself.",
    running: "You may leave this page. The work goes on.",
    succeeded: {
      draw_panel: "The panel is drawn.",
      import_pool: "The list is in the pool.",
    },
    failed: "Nothing was changed.",
    cancelled: "The work was cancelled on request. Nothing was changed.",
    interrupted:
      "The server was stopped during the work. Nothing half-done is stored; everything is as it was before. You can start again.",
  },
  phases: {
    starting: "Starting",
    working: "Working",
    reading_file: "Reading and checking the file",
    storing_people: "Storing the people, encrypted",
    completing: "Putting the people into the pool",
    reading_pool: "Reading the pool",
    feasibility: "Checking whether all quotas can be kept together",
    reachability: "Checking who can be on a panel",
    explanation: "Finding out why someone can be on no panel",
    relaxation: "Finding the fairest chances",
    decomposition: "Distributing the chances over panels",
    pricing: "Finding further panels so that the chances are exact",
    column_generation: "Improving the chances panel by panel",
    sampling: "Drawing panels by chance and checking them",
    verification: "Recomputing the result",
    storing_result: "Storing the result",
  },
  actions: {
    cancel: "Cancel",
    startAgain: "Start again",
    toPool: "To the pool",
    toDraw: "To the result",
    toDraws: "To the draw",
    toQuotas: "To the quotas",
    toUpload: "To the uploaded file",
    refresh: "Reload the page",
  },
};
