import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

/**
 * Marks the document with the page that stands on the screen. The address changes earlier, and
 * before scripts have taken over there is no mark: whoever drives the pages can wait for it.
 */
export function useShownMark(): void {
  const { key } = useLocation();
  useEffect(() => {
    document.documentElement.dataset.shown = key;
  }, [key]);
}
