import { closeDatabase, type Database, openDatabase } from "#db/connection.server.ts";
import { deriveKeyring, type Keyring } from "#db/envelope.server.ts";
import { examineQuotas, type PanelCheck } from "./domain/sortition/feasibility/panel-check.ts";
import {
  type CountResidents,
  countInTurns,
} from "./services/invitations/residents-for-planning.server.ts";
import type { JobQueue } from "./services/jobs/job-queue.ts";
import type { LetterPress } from "./services/letters/print-order.ts";
import {
  createPublicationPress,
  type PublicationPress,
} from "./services/publications/publication-press.ts";
import { type CodeGuesses, createCodeGuesses } from "./services/replies/guess-limiter.server.ts";
import { loadHighsSolver } from "./services/solver/highs-solver.server.ts";
import {
  type Authentication,
  createAuthentication,
} from "./services/staff/authentication.server.ts";
import type { VoteKeyStore } from "./services/votes/vote-key-store.server.ts";

/** What one running Losrunde is made of; routes get it as `context.app`. */
export interface Application {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly authentication: Authentication;
  readonly jobs: JobQueue;
  readonly panelCheck: PanelCheck;
  readonly letterPress: LetterPress;
  /** Sets what everyone may ask for, so that nobody keeps letters waiting. */
  readonly publicationPress: PublicationPress;
  /** Counts the residents of a large town away from the web server. */
  readonly countResidents: CountResidents;
  /** Where a randomness beacon answers, with `{round}`; null where none is configured. */
  readonly beaconAddress: string | null;
  /** Limits how often personal codes can be guessed. */
  readonly codeGuesses: CodeGuesses;
  /** Holds the secrets of votes that are open. */
  readonly voteKeys: VoteKeyStore;
  readonly now: () => Date;
}

declare module "@remix-run/node" {
  interface AppLoadContext {
    readonly app: Application;
    /** Content-Security-Policy nonce of this response. */
    readonly nonce: string;
    /** Where the request comes from, as far as the server trusts it; limits attempts to sign in. */
    readonly clientAddress: string;
  }
}

export interface ApplicationSettings {
  readonly databaseFile: string;
  readonly dataKey: Uint8Array;
  readonly authSecret: string;
  readonly publicUrl: string;
  readonly voteKeys: VoteKeyStore;
  readonly beaconAddress?: string | null;
}

/** Opens the database, migrates it and puts the parts together. */
export function createApplication(
  settings: ApplicationSettings,
  jobs: (database: Database) => JobQueue,
  now: () => Date = () => new Date(),
  panelCheck: PanelCheck = checkInThisThread,
  letterPress: LetterPress = setInThisThread,
  countResidents?: CountResidents,
  publicPress: LetterPress = letterPress,
): Application {
  const database = openDatabase(settings.databaseFile);
  const keyring = deriveKeyring(settings.dataKey);
  return {
    database,
    keyring,
    authentication: createAuthentication(database, {
      secret: settings.authSecret,
      publicUrl: settings.publicUrl,
    }),
    jobs: jobs(database),
    panelCheck,
    letterPress,
    publicationPress: createPublicationPress(publicPress),
    countResidents:
      countResidents ??
      ((extract, onProgress) => countInTurns({ database, keyring }, extract, onProgress)),
    beaconAddress: settings.beaconAddress ?? null,
    codeGuesses: createCodeGuesses(),
    voteKeys: settings.voteKeys,
    now,
  };
}

/** For tests and other places without a web server to keep free. */
const checkInThisThread: PanelCheck = async (question) =>
  examineQuotas(await loadHighsSolver(), question);

const setInThisThread: LetterPress = async (order, format) => {
  const { typeset } = await import("./services/letters/typeset.server.ts");
  return { kind: "printed", bytes: typeset(order, format) };
};

export function closeApplication(app: Application): void {
  closeDatabase(app.database);
}
