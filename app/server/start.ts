import { existsSync } from "node:fs";
import { requireEnvironment } from "#app/services/environment.ts";
import { closeOnSignal, serve } from "./serve.ts";

if (existsSync(".env")) process.loadEnvFile(".env");
const environment = requireEnvironment();
const running = await serve(environment);
closeOnSignal(running);
console.log(`Losrunde serves ${environment.PUBLIC_URL} (listening on ${running.address}).`);
