import type { ReactNode } from "react";
import {
  direction,
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  languageTag,
} from "#app/i18n/languages.ts";
import { QrCode } from "./qr-code.tsx";

interface Tongue {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

/** The attributes of an element whose words are in this language. */
export function tongueOf(language: Language): Tongue {
  return { lang: languageTag(language), dir: direction(language) };
}

/**
 * What is shown on the wall of a room: the title, what goes on below it, and at the foot where to go on with a phone
 * and in which language the wall speaks. The script keeps it up to date; without scripts the page reloads itself.
 */
export function ProjectorFrame(props: {
  /** Of the page as a whole, where it is not that of the site; a script finds its wall by a `data-` attribute. */
  readonly main?: { readonly className?: string } & Partial<Tongue> & {
      readonly [mark: `data-${string}`]: string;
    };
  /** The title, and the word that the connection is lost. */
  readonly head: ReactNode;
  readonly children: ReactNode;
  /** Null where there is nothing to do with a phone. */
  readonly phone: {
    readonly link: string;
    /** Of the picture with the link. */
    readonly label: string;
    readonly words: string;
    /** What can be typed instead. */
    readonly typed: string;
    readonly tongue?: Tongue;
  } | null;
  readonly languages: {
    readonly label: string;
    readonly chosen: Language | null;
    /** What turns through all of them. */
    readonly rotate: string;
    readonly rotateHref: string;
  };
  readonly script: `/${string}.js`;
}) {
  const { main, head, children, phone, script } = props;
  return (
    <main id="content" {...main} className={`projector ${main?.className ?? ""}`.trim()}>
      <header>{head}</header>
      {children}
      <footer className="projector__foot">
        {phone !== null && (
          <p className="projector__phone">
            <QrCode content={phone.link} label={phone.label} />
            <span {...phone.tongue}>
              {phone.words}
              <br />
              <bdi dir="ltr">{phone.typed}</bdi>
            </span>
          </p>
        )}
        <Languages {...props.languages} />
      </footer>
      <noscript>
        <meta httpEquiv="refresh" content="10" />
      </noscript>
      <script src={script} defer />
    </main>
  );
}

function Languages(props: {
  label: string;
  chosen: Language | null;
  rotate: string;
  rotateHref: string;
}) {
  const { label, chosen, rotate, rotateHref } = props;
  return (
    <nav aria-label={label}>
      <ul className="link-row">
        {LANGUAGES.map((each) => (
          <li key={each}>
            <a
              className="projector__link"
              href={`?language=${each}`}
              lang={languageTag(each)}
              aria-current={each === chosen ? "true" : undefined}
            >
              {LANGUAGE_NAMES[each]}
            </a>
          </li>
        ))}
        <li>
          <a
            className="projector__link"
            href={rotateHref}
            aria-current={chosen === null ? "true" : undefined}
          >
            {rotate}
          </a>
        </li>
      </ul>
    </nav>
  );
}
