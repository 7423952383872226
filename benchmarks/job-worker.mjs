/** The worker thread of jobs, from its source. */
import { register } from "tsx/esm/api";

register();
await import("../app/server/job-worker.ts");
