/** What a page tells the frame around it; exported as `handle`. */
export interface PageHandle {
  /** The page changes its language itself, since a link would lose what was filled in. */
  readonly changesLanguage: boolean;
}

/** Whether one of the pages that are shown changes its language itself. */
export function changesLanguage(matches: readonly { readonly handle?: unknown }[]): boolean {
  return matches.some(({ handle }) => isHandle(handle) && handle.changesLanguage);
}

function isHandle(handle: unknown): handle is PageHandle {
  return typeof handle === "object" && handle !== null && "changesLanguage" in handle;
}
