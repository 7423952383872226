import type { ServiceContext } from "#app/services/context.ts";
import { municipality } from "#db/schema/index.ts";
import { storeInvitations } from "./invitations.ts";
import { storeProcess } from "./pool.ts";
import { syntheticResident } from "./register.ts";

/** Names and addresses that would break a letter if they were taken for markup. */
export const HOSTILE_TEXTS = [
  '#panic("x") $x^2$ *bold* _it_ `raw`',
  "\\u{41} \\ \" ' ] } #[",
  '#import "/etc/passwd": *',
  "<script>alert(1)</script> @ref <label>",
  "= Heading\n- list\n/ term: x",
] as const;

/** A named town with a process that invited these residents. */
export function storeLetters(
  context: ServiceContext,
  residents: Parameters<typeof storeInvitations>[2] = [1, 2, 3].map((number) =>
    syntheticResident(number),
  ),
  settings: Parameters<typeof storeInvitations>[3] = {},
) {
  nameLetterTown(context);
  const processId = storeProcess(context, { people: [] });
  return { processId, ...storeInvitations(context, processId, residents, settings) };
}

function nameLetterTown({ database }: Pick<ServiceContext, "database">): void {
  const town = {
    name: "Stadt Musterstadt",
    street: "Markt 1",
    place: "06333 Musterstadt",
    phone: "03476 111111",
    synthetic: true,
  };
  database
    .insert(municipality)
    .values({ id: 1, ...town })
    .onConflictDoUpdate({ target: municipality.id, set: town })
    .run();
}
