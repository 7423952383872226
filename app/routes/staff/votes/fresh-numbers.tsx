import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Asks the server again every few seconds, so that the page keeps its place; without scripts the page is loaded anew. */
export function FreshNumbers({ seconds }: { seconds: number }) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, seconds * 1000);
    return () => clearTimeout(timer);
  }, [state, revalidate, seconds]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds * 3)} />
    </noscript>
  );
}
