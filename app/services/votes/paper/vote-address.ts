/** Where one types the code of a vote, as people read it out: without `https://`. */
export function voteAddress(publicUrl: string): string {
  return `${publicUrl.replace(/^https?:\/\//, "").replace(/\/+$/, "")}/vote`;
}

/** What the QR code of a vote holds: it leads to the ballot. */
export function voteCodeLink(publicUrl: string, code: string): string {
  return `${publicUrl.replace(/\/+$/, "")}/v/${code}`;
}
