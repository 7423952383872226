import type { QuotaDraft } from "#app/domain/sortition/quota-editing/quota-draft.ts";

/** A draft as hidden fields, for a form that passes it on as it is. */
export function DraftFields({ version, draft }: { version: string; draft: QuotaDraft }) {
  return (
    <>
      <input type="hidden" name="version" value={version} />
      {draft.map((feature, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a feature has no identity but its place
        <div key={position} hidden>
          <input type="hidden" name="feature" value={feature.name} />
          {feature.conditions !== undefined && (
            <input type="hidden" name="combined" value={position} />
          )}
          {feature.conditions?.flatMap((condition) =>
            condition.values.map((value) => {
              const choice = JSON.stringify([position, condition.feature, value]);
              return <input key={choice} type="hidden" name="condition" value={choice} />;
            }),
          )}
          {feature.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
            <div key={index}>
              <input type="hidden" name="row.feature" value={position} />
              <input type="hidden" name="row.value" value={row.value} />
              <input type="hidden" name="row.min" value={row.min} />
              <input type="hidden" name="row.max" value={row.max} />
              <input type="hidden" name="row.minFlex" value={row.minFlex} />
              <input type="hidden" name="row.maxFlex" value={row.maxFlex} />
            </div>
          ))}
        </div>
      ))}
    </>
  );
}
