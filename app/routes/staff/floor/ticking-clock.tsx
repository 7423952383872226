import { clockFace } from "#app/domain/floor/clock-face.ts";
import { useDesk } from "./act-form.tsx";

/** A clock that goes on between two messages of the server. Times in milliseconds. */
export function TickingClock(props: { spoken: number; allowed: number | null; stands: boolean }) {
  const { elapsed } = useDesk();
  const now = props.spoken + (props.stands ? 0 : elapsed);
  const over = props.allowed !== null && now > props.allowed;
  const span = props.allowed === null ? now : props.allowed - now;
  return (
    <span className={`floor-clock${over ? " is-over" : ""}`} dir="ltr" suppressHydrationWarning>
      {over ? "+" : ""}
      {clockFace(span)}
    </span>
  );
}

/** Whether the time is used up. */
export function useIsOver(spoken: number, allowed: number | null, stands: boolean): boolean {
  const { elapsed } = useDesk();
  return allowed !== null && spoken + (stands ? 0 : elapsed) > allowed;
}
