import { requireEnvironment } from "#app/services/environment.ts";
import { closeOnSignal, serve } from "./serve.ts";

const running = await serve(requireEnvironment());
closeOnSignal(running);
