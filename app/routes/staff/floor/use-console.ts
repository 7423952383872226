import { useCallback, useEffect, useRef, useState } from "react";
import type { FloorConsole } from "#app/services/floor/read-console.server.ts";
import type { ActKind } from "./act-schema.ts";
import type { FloorRefusal } from "./floor-sentence.ts";
import { useFloorNews } from "./use-floor-news.ts";

/** How long is waited before an act is sent again, in milliseconds. */
const RETRY = 2000;

/** How long an act waits for the one before it to be settled, in milliseconds. */
const AT_ONCE = 50;

/** Nothing was refused. */
const NOTHING = { refusal: null, speech: undefined };

/** What the console of the chair works with. */
export interface ConsoleDesk {
  readonly floor: FloorConsole;
  /** Milliseconds of this device's own counting since `floor` arrived. */
  readonly elapsed: number;
  readonly refusal: FloorRefusal | null;
  /** Since when nothing is heard from the server; null while it is. */
  readonly lostSince: Date | null;
  /** What was pressed and has not reached the server yet. */
  readonly pending: ActKind | null;
  readonly signedOut: boolean;
  /** False until scripts run: forms then work as plain forms. */
  readonly scripted: boolean;
  /** Sends an act; calls back once it has happened. */
  readonly send: (form: FormData, done?: () => void) => void;
  readonly cancel: () => void;
  /** Tells that somebody still has the floor; what ends their speech is pressed after that. */
  readonly askFirst: () => void;
  /** The chair has read why something did not happen. */
  readonly dismiss: () => void;
}

/** What the server answers; anything else is the sign-in page. */
interface Answer {
  readonly refusal?: FloorRefusal | null;
  readonly console: FloorConsole;
}

/** What was pressed and is on its way. */
interface Press {
  readonly form: FormData;
  readonly done?: () => void;
}

/**
 * A press that waited for an earlier one of the same chair: what that one brought about counts as
 * seen. Whatever somebody else did before is not.
 */
function seenAfter(next: Press, before: Press, { console }: Answer): Press {
  const seen = (press: Press) => Number(press.form.get("seen"));
  if (seen(next) < seen(before)) return next;
  const form = new FormData();
  for (const [name, value] of next.form) form.append(name, value);
  form.set("seen", String(Math.max(seen(next), console.sequence)));
  return { ...next, form };
}

function isSame(one: Press, other: Press): boolean {
  const meant = ({ form }: Press) => JSON.stringify([...form].filter(([name]) => name !== "seen"));
  return meant(one) === meant(other);
}

/**
 * Keeps the console in step with the floor. It asks the server by itself and not through the router, whose
 * error page would take the console away when the network is gone. An act that could not be sent is
 * kept and sent when the server answers again; one that came too late is refused there, as it names
 * what the chair had seen.
 */
export function useConsole(first: FloorConsole, refused: FloorRefusal | null): ConsoleDesk {
  const base = `/staff/town-halls/${first.townHallId}/console`;
  const [floor, setFloor] = useState(first);
  const [readAt, setReadAt] = useState<number | null>(null);
  const [elapsed, setElapsed] = useState(0);
  const [told, setTold] = useState({ refusal: refused, speech: first.speech?.entryId });
  // Whoever was asked about one speech has not been asked about the next.
  const outdated =
    told.refusal?.code === "somebody_speaks" && told.speech !== floor.speech?.entryId;
  const refusal = outdated ? null : told.refusal;
  const [lostSince, setLostSince] = useState<Date | null>(null);
  const [queue, setQueue] = useState<readonly Press[]>([]);
  const pending = queue[0] ?? null;
  const [signedOut, setSignedOut] = useState(false);
  const sending = useRef(false);

  const take = useCallback((told: FloorConsole) => {
    setFloor((known) => (told.sequence < known.sequence ? known : told));
    setReadAt(performance.now());
    setElapsed(0);
    setLostSince(null);
  }, []);
  const lost = useCallback(() => setLostSince((since) => since ?? new Date()), []);

  const ask = useCallback(
    async (address: string, init?: RequestInit): Promise<Answer | null> => {
      const response = await fetch(address, init);
      if (response.redirected || response.status === 403) {
        setSignedOut(true);
        return null;
      }
      if (!response.ok) throw new Error("The server did not answer.");
      const answer = (await response.json()) as Answer;
      setSignedOut(false);
      take(answer.console);
      return answer;
    },
    [take],
  );

  const look = useCallback(() => void ask(`${base}/state`).catch(lost), [ask, base, lost]);
  useFloorNews(first.townHallId, { news: look, lost, retry: look });

  useEffect(() => setReadAt(performance.now()), []);

  useEffect(() => {
    if (readAt === null) return;
    const timer = setInterval(() => setElapsed(performance.now() - readAt), 250);
    return () => clearInterval(timer);
  }, [readAt]);

  useEffect(() => {
    if (pending === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let given = false;
    const attempt = async () => {
      if (sending.current) {
        timer = setTimeout(attempt, AT_ONCE);
        return;
      }
      sending.current = true;
      try {
        const body = new URLSearchParams(
          [...pending.form].map(([key, value]) => [key, `${value}`]),
        );
        const answer = await ask(`${base}/act`, { method: "POST", body });
        if (given) return;
        const refused = answer?.refusal ?? null;
        setTold({ refusal: refused, speech: answer?.console.speech?.entryId });
        const happened = answer !== null && refused === null;
        // What was pressed after an act that did not happen was pressed on what never came about.
        setQueue(([own, ...later]) =>
          happened && own !== undefined ? later.map((next) => seenAfter(next, own, answer)) : [],
        );
        if (happened) pending.done?.();
      } catch {
        lost();
        if (!given) timer = setTimeout(attempt, RETRY);
      } finally {
        sending.current = false;
      }
    };
    void attempt();
    return () => {
      given = true;
      clearTimeout(timer);
    };
  }, [pending, ask, base, lost]);

  return {
    floor,
    elapsed,
    refusal,
    lostSince,
    pending: pending === null ? null : (String(pending.form.get("act")) as ActKind),
    signedOut,
    scripted: readAt !== null,
    send: (form, done) => {
      setTold(NOTHING);
      const press = done === undefined ? { form } : { form, done };
      // A button pressed twice is meant once.
      setQueue((waiting) =>
        waiting.some((each) => isSame(each, press)) ? waiting : [...waiting, press],
      );
    },
    cancel: () => setQueue([]),
    askFirst: () =>
      setTold({ refusal: { code: "somebody_speaks" }, speech: floor.speech?.entryId }),
    dismiss: () => setTold(NOTHING),
  };
}
