/** Someone with a task at a town hall, as they declared it. */
interface DeclaredPerson {
  /** Who it is; two tasks of one person have the same. */
  readonly personId: string;
  /** Offices that they hold in town hall or council; empty when they declared to hold none. */
  readonly municipalOffices: readonly string[];
  /** Whether they have declared their offices, or that they hold none. */
  readonly declared: boolean;
}

/** What publishing a town hall looks at. */
export interface TownHallPlan {
  readonly chair: DeclaredPerson | null;
  readonly host: DeclaredPerson | null;
  /** Who holds the house right, and whether the chair has it by written delegation on the day. */
  readonly houseRight: { readonly personId: string; readonly delegatedInWriting: boolean } | null;
  readonly hasSecurityContact: boolean;
  /** Whether the texts about the evening are written in German. */
  readonly written: Readonly<Record<PlanText | PromiseText, boolean>>;
  /** Milliseconds since 1970; null while no date is set. */
  readonly begins: number | null;
  readonly items: number;
  readonly rules: number;
}

export const PLAN_TEXTS = ["aim", "decided", "notDecided", "place", "access", "recording"] as const;
type PlanText = (typeof PLAN_TEXTS)[number];
/** How people get home, and where nobody is filmed or photographed. */
type PromiseText = "wayBack" | "unrecorded";

export type PublishingObstacle =
  | { readonly code: "chair_missing" }
  | { readonly code: "host_missing" }
  | { readonly code: "chair_is_host" }
  | { readonly code: "chair_holds_office"; readonly offices: readonly string[] }
  | { readonly code: "chair_not_declared" }
  | { readonly code: "host_not_declared" }
  | { readonly code: "house_right_missing" }
  | { readonly code: "house_right_not_delegated" }
  | { readonly code: "security_contact_missing" }
  | { readonly code: "text_missing"; readonly text: PlanText }
  | { readonly code: "way_back_missing" }
  | { readonly code: "unrecorded_missing" }
  | { readonly code: "date_missing" }
  | { readonly code: "date_passed" }
  | { readonly code: "agenda_empty" }
  | { readonly code: "rules_missing" };

/**
 * Why a town hall cannot be published yet: all obstacles, so that nobody meets them one by one.
 *
 * The chair is neither the host nor holds a municipal office, so that the mayor can take part as one among
 * others; both have declared their offices. House right is enforced by its holder; where that is not the
 * chair, it is delegated to the chair in writing, because enforcement is arranged beforehand. Where buses end
 * in the afternoon nobody comes who does not know how to get home, and some come only where no camera sees them:
 * both are told beforehand.
 *
 * Source of the rules: handbook on immigration, integration and municipal action in Sachsen-Anhalt, ch. II.2 §2.
 */
export function publishingObstacles(
  plan: TownHallPlan,
  now: number,
): readonly PublishingObstacle[] {
  return [
    ...peopleObstacles(plan),
    ...(plan.hasSecurityContact ? [] : [{ code: "security_contact_missing" } as const]),
    ...PLAN_TEXTS.filter((text) => !plan.written[text]).map(
      (text) => ({ code: "text_missing", text }) as const,
    ),
    ...(plan.written.wayBack ? [] : [{ code: "way_back_missing" } as const]),
    ...(plan.written.unrecorded ? [] : [{ code: "unrecorded_missing" } as const]),
    ...dateObstacles(plan.begins, now),
    ...(plan.items > 0 ? [] : [{ code: "agenda_empty" } as const]),
    ...(plan.rules > 0 ? [] : [{ code: "rules_missing" } as const]),
  ];
}

function* peopleObstacles({
  chair,
  host,
  houseRight,
}: TownHallPlan): Generator<PublishingObstacle> {
  if (host === null) yield { code: "host_missing" };
  else if (!host.declared) yield { code: "host_not_declared" };
  if (chair === null) {
    yield { code: "chair_missing" };
  } else {
    if (chair.personId === host?.personId) yield { code: "chair_is_host" };
    if (!chair.declared) yield { code: "chair_not_declared" };
    if (chair.municipalOffices.length > 0) {
      yield { code: "chair_holds_office", offices: chair.municipalOffices };
    }
  }
  if (houseRight === null) yield { code: "house_right_missing" };
  else if (houseRight.personId !== chair?.personId && !houseRight.delegatedInWriting) {
    yield { code: "house_right_not_delegated" };
  }
}

function dateObstacles(begins: number | null, now: number): PublishingObstacle[] {
  if (begins === null) return [{ code: "date_missing" }];
  return begins > now ? [] : [{ code: "date_passed" }];
}
