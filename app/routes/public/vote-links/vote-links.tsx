import { TownWords } from "#app/routes/town-words.tsx";
import type { VoteLink } from "./named-vote-in-words.server.ts";

/** Votes with how far each has come; a link leads to each. */
export function VoteLinks({ votes }: { votes: readonly VoteLink[] }) {
  return (
    <ul className="bullets">
      {votes.map(({ id, href, title, state }) => (
        <li key={id} className="kern-body">
          <a className="kern-link" href={href}>
            <TownWords text={title} />
          </a>
          <br />
          {state}
        </li>
      ))}
    </ul>
  );
}
