import { Form } from "@remix-run/react";
import { type RefObject, useEffect } from "react";

/** One place up or down; at an end that button is switched off. */
export function StepButtons(props: {
  /** Name of the field that says what is moved. */
  readonly name: string;
  readonly id: string;
  readonly first: boolean;
  readonly last: boolean;
  /** They name what is moved. */
  readonly labels: { readonly up: string; readonly down: string };
}) {
  const { name, id, first, last, labels } = props;
  return (
    <Form method="post" className="step-buttons" preventScrollReset>
      <input type="hidden" name={name} value={id} />
      {(["up", "down"] as const).map((step) => (
        <button
          key={step}
          type="submit"
          name="intent"
          value={step}
          className="kern-btn kern-btn--tertiary"
          aria-label={labels[step]}
          disabled={step === "up" ? first : last}
        >
          <span className="kern-label" aria-hidden="true">
            {step === "up" ? "↑" : "↓"}
          </span>
        </button>
      ))}
    </Form>
  );
}

/**
 * The focus goes with what was moved: to the button that moved it, else to one that still can. The address says
 * what was moved last (`moved`) and by which button (`step`).
 */
export function useFocusAfterStep(
  list: RefObject<HTMLElement>,
  search: URLSearchParams,
  order: readonly { readonly id: string }[],
): void {
  const moved = search.get("moved");
  const step = search.get("step");
  const ids = order.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every step, also of the same entry
  useEffect(() => {
    if (moved === null) return;
    const entry = [...(list.current?.children ?? [])].find(({ id }) => id === moved);
    const button =
      entry?.querySelector<HTMLElement>(`button[value="${step}"]:enabled`) ??
      entry?.querySelector<HTMLElement>("button:enabled");
    button?.focus();
  }, [ids, moved]);
}
