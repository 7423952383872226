/** Addresses of the pool pages of a process. */
export function poolAddress(processId: string | undefined): string {
  return `/staff/processes/${processId ?? ""}/pool`;
}
