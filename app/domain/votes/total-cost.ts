/** What options cost together, in cents; those without a cost add nothing. */
export function totalCost(options: readonly { readonly cents: number | null }[]): number {
  return options.reduce((total, { cents }) => total + (cents ?? 0), 0);
}
