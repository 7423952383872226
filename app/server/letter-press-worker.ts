import { parentPort, workerData } from "node:worker_threads";
import type { PrintFormat, PrintOrder } from "#app/services/letters/print-order.ts";
import { typeset } from "#app/services/letters/typeset.server.ts";
import { giveWay } from "./give-way.ts";

giveWay();
const { order, format } = workerData as { order: PrintOrder; format: PrintFormat };
const bytes = typeset(order, format);
parentPort?.postMessage(bytes, [bytes.buffer]);
