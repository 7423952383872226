import { Link } from "@remix-run/react";
import { useId } from "react";

export interface SectionTab {
  readonly to: string;
  readonly name: string;
  readonly current: boolean;
  /** Opens a new document, for pages with a script of their own. */
  readonly reloadDocument?: boolean;
}

/** The parts of what is being worked on, as rows of links; each row may have a name. */
export function SectionTabs(props: {
  readonly label: string;
  readonly rows: readonly { readonly name: string | null; readonly tabs: readonly SectionTab[] }[];
}) {
  return (
    <nav aria-label={props.label} className="tab-row no-print">
      {props.rows
        .filter(({ tabs }) => tabs.length > 0)
        .map(({ name, tabs }) => (
          <TabList key={name ?? ""} name={name} tabs={tabs} />
        ))}
    </nav>
  );
}

function TabList({ name, tabs }: { name: string | null; tabs: readonly SectionTab[] }) {
  const id = useId();
  return (
    <div className="tab-list">
      {name !== null && (
        <span className="tab-list__name" id={id}>
          {name}
        </span>
      )}
      <ul className="link-row" aria-labelledby={name === null ? undefined : id}>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link
              className="kern-link"
              to={tab.to}
              reloadDocument={tab.reloadDocument ?? false}
              aria-current={tab.current ? "true" : undefined}
            >
              {tab.name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
