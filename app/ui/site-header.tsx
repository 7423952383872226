import type { ReactNode } from "react";

/** The bar on top of every page: skip link, name of the town, navigation. */
export function SiteHeader(props: {
  skipLabel: string;
  home: { href: string; name: string };
  syntheticNote: string | null;
  children: ReactNode;
}) {
  return (
    <>
      <a className="skip-link kern-link" href="#content">
        {props.skipLabel}
      </a>
      <header className="site-header">
        {props.syntheticNote !== null && <p className="synthetic-note">{props.syntheticNote}</p>}
        <div className="site-bar">
          <a className="site-name" href={props.home.href}>
            <img src="/favicon.svg" alt="" width="32" height="32" />
            {props.home.name}
          </a>
          {props.children}
        </div>
      </header>
    </>
  );
}
