/** With fewer letters to a group one answer more or less would turn what is said of it. */
export const TELLING_LETTERS = 20;

interface InvitedGroup {
  readonly invited: number;
  readonly yes: number;
}

/**
 * The groups from which yes comes most often and most seldom, of those that got at least
 * `TELLING_LETTERS` letters; null where none did. Ties go to the one that stands first, or last.
 */
export function extremeGroups<Group extends InvitedGroup>(
  groups: readonly Group[],
): { readonly most: Group; readonly least: Group } | null {
  const telling = groups.filter(({ invited }) => invited >= TELLING_LETTERS);
  // Fractions are compared without dividing.
  const sorted = [...telling].sort((a, b) => b.yes * a.invited - a.yes * b.invited);
  const [most] = sorted;
  const least = sorted.at(-1);
  return most === undefined || least === undefined ? null : { most, least };
}
