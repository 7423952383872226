/** Where everyone reads about a town hall, always as it is in force. */
export function townHallAddress(publicUrl: string, townHallId: string): string {
  return `${withoutSlash(publicUrl)}/town-halls/${townHallId}`;
}

/** Where everyone computes with a scenario. */
export function scenarioAddress(publicUrl: string, modelId: string): string {
  return `${withoutSlash(publicUrl)}/scenarios/${modelId}`;
}

/** Where everyone reads about a vote and what came of it. */
export function voteAddress(publicUrl: string, voteId: string): string {
  return `${withoutSlash(publicUrl)}/votes/${voteId}`;
}

function withoutSlash(publicUrl: string): string {
  return publicUrl.replace(/\/+$/, "");
}
