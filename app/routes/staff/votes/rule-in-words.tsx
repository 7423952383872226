import type { RuleSentence } from "#app/ui/votes/rule-sentences.ts";

/** A rule in plain sentences, part by part. */
export function RuleInWords({ sentences }: { sentences: readonly RuleSentence[] }) {
  return (
    <dl className="text-list">
      {sentences.map(({ part, term, texts }) => (
        <div key={part}>
          <dt>{term}</dt>
          {texts.map((text) => (
            <dd key={text} className="kern-body keep-lines">
              {text}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
