import { useTownWords } from "#app/routes/town-words.tsx";
import type { ReadRule } from "#app/services/moderation/read-public-rules.server.ts";

/** Rules in the order in which they are read. */
export function RuleList({ rules }: { rules: readonly ReadRule[] }) {
  const townWords = useTownWords();
  return (
    <ol className="rule-list">
      {rules.map((rule) => (
        <li className="kern-body" key={rule.id} {...townWords(rule)}>
          {rule.text}
        </li>
      ))}
    </ol>
  );
}
