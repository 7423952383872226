/** Where everyone reads about a town hall, always as it is in force. */
export function townHallAddress(publicUrl: string, townHallId: string): string {
  return `${publicUrl.replace(/\/+$/, "")}/town-halls/${townHallId}`;
}
