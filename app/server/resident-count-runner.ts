import { Worker } from "node:worker_threads";
import type {
  CountedRegister,
  CountResidents,
} from "#app/services/invitations/residents-for-planning.server.ts";
import type { RegisterExtract } from "#app/services/register/read-register.server.ts";

const MEMORY_LIMIT_MEGABYTES = 512;

/** What the thread needs: where the town is stored, and whose residents to count. */
export interface CountInput {
  readonly databaseFile: string;
  readonly dataKey: Uint8Array;
  readonly extract: RegisterExtract;
}

/** What the thread says: how far it is, or what it has counted. */
export type CountMessage =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "counted"; readonly register: CountedRegister };

/** Counts each extract in a worker thread of its own, which ends with the count. */
export function createResidentCount(
  script: URL,
  place: Pick<CountInput, "databaseFile" | "dataKey">,
): CountResidents {
  return async function count(extract, onProgress): Promise<CountedRegister> {
    const thread = new Worker(script, {
      workerData: { ...place, extract } satisfies CountInput,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MEGABYTES },
    });
    try {
      return await new Promise<CountedRegister>((resolve, reject) => {
        // What breaks here may hold personal data: it is told to nobody.
        const fail = () => reject(new Error("The count of residents ended without a result."));
        thread.on("message", (message: CountMessage) => {
          if (message.kind === "progress") onProgress(message.done);
          else resolve(message.register);
        });
        thread.once("error", fail);
        thread.once("exit", fail);
      });
    } finally {
      await thread.terminate();
    }
  };
}
