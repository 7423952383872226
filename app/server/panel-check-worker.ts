import { parentPort, workerData } from "node:worker_threads";
import {
  examineQuotas,
  type PanelQuestion,
} from "#app/domain/sortition/feasibility/panel-check.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { giveWay } from "./give-way.ts";

giveWay();
const solver = await loadHighsSolver();
parentPort?.postMessage(examineQuotas(solver, workerData as PanelQuestion));
