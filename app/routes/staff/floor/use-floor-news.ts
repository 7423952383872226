import { useEffect, useRef } from "react";

/** After how long without a beat the connection counts as lost, in milliseconds. */
const BEAT_LIMIT = 25_000;

/** How long is waited before it is tried again, in milliseconds. */
const RETRY = 2000;

/** What a page does with what it hears of a floor. */
interface FloorListener {
  /** The connection stands, and this is the present state or a newer one. */
  readonly news: () => void;
  /** Nothing is heard any more. */
  readonly lost: () => void;
  /** It is tried again. */
  readonly retry?: () => void;
}

/** Hears that something happened on a floor, as long as the page is open, and connects again by itself. */
export function useFloorNews(townHallId: string, listener: FloorListener): void {
  const current = useRef(listener);
  current.current = listener;
  useEffect(() => {
    let stream: EventSource | null = null;
    let heardAt = performance.now();
    let retry: ReturnType<typeof setTimeout> | undefined;
    const connect = () => {
      stream?.close();
      heardAt = performance.now();
      stream = new EventSource(`/town-halls/${townHallId}/floor/live?view=news&language=de`);
      stream.addEventListener("beat", () => {
        heardAt = performance.now();
      });
      stream.addEventListener("floor", () => {
        heardAt = performance.now();
        current.current.news();
      });
      stream.onerror = again;
    };
    const again = () => {
      stream?.close();
      current.current.lost();
      clearTimeout(retry);
      retry = setTimeout(() => {
        current.current.retry?.();
        connect();
      }, RETRY);
    };
    const watch = setInterval(() => {
      if (performance.now() - heardAt > BEAT_LIMIT) again();
    }, RETRY);
    window.addEventListener("offline", again);
    connect();
    return () => {
      stream?.close();
      clearTimeout(retry);
      clearInterval(watch);
      window.removeEventListener("offline", again);
    };
  }, [townHallId]);
}
