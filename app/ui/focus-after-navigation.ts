import { useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";

const WRONG_FIELD = 'main [aria-invalid="true"], main .kern-fieldset--error input';
const ANSWER = "main .kern-alert--danger, main .kern-alert--success";

/**
 * Moves the focus where a page that the browser loads would begin to be read: to the heading of a
 * new page; after a form that was sent and answered on its own page to the first wrong field, else
 * to the message. What a page focuses by itself keeps the focus.
 */
export function useFocusAfterNavigation(): void {
  const { state, formMethod } = useNavigation();
  const { pathname, hash } = useLocation();
  const shown = useRef(pathname);
  const left = useRef<{ focused: Element | null; sent: boolean } | null>(null);
  useEffect(() => {
    if (state !== "idle") {
      const sent = formMethod !== undefined && formMethod !== "GET";
      left.current ??= { focused: document.activeElement, sent };
      return;
    }
    const { current } = left;
    left.current = null;
    const moved = shown.current !== pathname;
    shown.current = pathname;
    if (current === null) return;
    const focused = document.activeElement;
    if (focused !== current.focused && focused !== document.body) return;
    if (moved && hash === "") focusOn(document.querySelector("h1"));
    else if (!moved && current.sent) {
      focusOn(document.querySelector(WRONG_FIELD) ?? document.querySelector(ANSWER));
    }
  }, [state, formMethod, pathname, hash]);
}

function focusOn(element: HTMLElement | null): void {
  if (element === null) return;
  if (!element.matches("input, select, textarea, button")) element.tabIndex = -1;
  element.focus();
}
