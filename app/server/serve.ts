import type { Server } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { type Application, closeApplication, createApplication } from "#app/application.server.ts";
import { sweepAttendees } from "#app/services/check-in/sweep-attendees.server.ts";
import type { Environment } from "#app/services/environment.ts";
import { sweepFactUploads } from "#app/services/facts/sweep-uploads.server.ts";
import { sweepUploads } from "#app/services/pool/sweep-uploads.server.ts";
import { sweepRegisters } from "#app/services/register/sweep-registers.server.ts";
import type { CarrierSettings } from "#app/services/response/carriers.server.ts";
import { queueDueMessages } from "#app/services/response/queue-due-messages.server.ts";
import { createVoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import { watchVotes } from "#app/services/votes/watch-votes.server.ts";
import { createJobRunner, type JobRunner } from "./job-runner.ts";
import { createLetterPress } from "./letter-press-runner.ts";
import { createPanelCheck } from "./panel-check-runner.ts";
import { createResidentCount } from "./resident-count-runner.ts";
import { createWebServer, listen } from "./web-server.ts";

/** How often the outbox is looked at. */
const OUTBOX_MILLISECONDS = 5000;

/** How often it is seen whether personal data has to be deleted: register extracts, people at town halls. */
const DELETION_MILLISECONDS = 60 * 60 * 1000;

/** How often votes are looked at: closing times, checkpoints, work that was cut off. */
const VOTES_MILLISECONDS = 5000;

/** A page or two take a moment; what takes longer would keep others waiting. */
const PUBLICATION_TIME_LIMIT_MILLISECONDS = 30_000;

export interface RunningServer {
  readonly app: Application;
  readonly address: string;
  close(): Promise<void>;
}

/** Puts application, job runner and web server together and listens. */
export async function serve(environment: Environment): Promise<RunningServer> {
  let runner: JobRunner | undefined;
  const app = createApplication(
    {
      databaseFile: environment.DATABASE_FILE,
      dataKey: environment.DATA_KEY,
      authSecret: environment.AUTH_SECRET,
      publicUrl: environment.PUBLIC_URL,
      voteKeys: createVoteKeyStore(environment.VOTE_KEY_DIR),
      beaconAddress: environment.BEACON_URL ?? null,
    },
    (database) => {
      runner = createJobRunner(database, {
        script: new URL("./job-worker.js", import.meta.url),
        databaseFile: environment.DATABASE_FILE,
        dataKey: environment.DATA_KEY,
        voteKeyFolder: environment.VOTE_KEY_DIR,
        carriers: carriersOf(environment),
      });
      return runner;
    },
    () => new Date(),
    createPanelCheck(new URL("./panel-check-worker.js", import.meta.url)),
    createLetterPress(new URL("./letter-press-worker.js", import.meta.url)),
    createResidentCount(new URL("./resident-count-worker.js", import.meta.url), {
      databaseFile: environment.DATABASE_FILE,
      dataKey: environment.DATA_KEY,
    }),
    createLetterPress(
      new URL("./letter-press-worker.js", import.meta.url),
      PUBLICATION_TIME_LIMIT_MILLISECONDS,
    ),
  );
  sweepUploads(app.database, app.now());
  sweepFactUploads(app.database, app.now());
  sweepRegisters(app.database, app.now());
  sweepAttendees(app.database, app.keyring, app.now());
  watchVotes({ database: app.database, keyStore: app.voteKeys }, app.now());
  const build = (await import(
    /* @vite-ignore */ pathToFileURL(resolve("build/server/index.js")).href
  )) as ServerBuild;
  const server = await listen(
    createWebServer(app, build, {
      trustedProxies: environment.TRUST_PROXY,
      floorBeatSeconds: environment.FLOOR_BEAT_SECONDS,
      https: environment.PUBLIC_URL.startsWith("https://"),
    }),
    environment.HOST,
    environment.PORT,
  );
  app.jobs.wake();
  const outbox = watchOutbox(app);
  const deletions = watchDeletions(app);
  const votes = watchVotesOf(app);
  return {
    app,
    address: `http://${environment.HOST}:${environment.PORT}`,
    async close() {
      clearInterval(outbox);
      clearInterval(deletions);
      clearInterval(votes);
      await closeServer(server);
      await runner?.close();
      closeApplication(app);
    },
  };
}

/** Deletes personal data when its day has come. */
function watchDeletions(app: Application): NodeJS.Timeout {
  return setInterval(() => {
    try {
      sweepRegisters(app.database, app.now());
      sweepAttendees(app.database, app.keyring, app.now());
      app.jobs.wake();
    } catch (error) {
      console.error(`Deletions: ${error instanceof Error ? error.stack : error}`);
    }
  }, DELETION_MILLISECONDS).unref();
}

/** Closes votes whose time has come, and keeps their checkpoints. */
function watchVotesOf(app: Application): NodeJS.Timeout {
  return setInterval(() => {
    try {
      watchVotes({ database: app.database, keyStore: app.voteKeys }, app.now());
      app.jobs.wake();
    } catch (error) {
      console.error(`Votes: ${error instanceof Error ? error.stack : error}`);
    }
  }, VOTES_MILLISECONDS).unref();
}

/** Sends what waits in the outbox, soon after it was put there and again when a try is due. */
function watchOutbox(app: Application): NodeJS.Timeout {
  return setInterval(() => {
    try {
      if (queueDueMessages(app.database, app.now()) > 0) app.jobs.wake();
    } catch (error) {
      // A database that cannot be written now (disk full, say) is looked at again.
      console.error(`The outbox: ${error instanceof Error ? error.stack : error}`);
    }
  }, OUTBOX_MILLISECONDS).unref();
}

function carriersOf(environment: Environment): CarrierSettings {
  return {
    smtpUrl: environment.SMTP_URL ?? null,
    mailFrom: environment.MAIL_FROM ?? null,
    smsGatewayUrl: environment.SMS_GATEWAY_URL ?? null,
    smsGatewayToken: environment.SMS_GATEWAY_TOKEN ?? null,
  };
}

/** Closes on the signals a terminal or a service manager sends. */
export function closeOnSignal(running: RunningServer): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void running.close().then(() => process.exit(0));
    });
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
