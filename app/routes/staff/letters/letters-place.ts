/** Where the letters of a process are. */
export function lettersAddress(processId: string): string {
  return `/staff/processes/${processId}/letters`;
}
