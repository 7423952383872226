/** A path on this site to go back to; an address elsewhere is never followed. */
export function localPath(wish: string | null, fallback: string): string {
  if (wish === null || !/^\/(?![/\\])[^\\\s]*$/.test(wish)) return fallback;
  return wish;
}
