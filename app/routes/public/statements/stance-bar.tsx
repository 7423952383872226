import type { PublicShares } from "#app/services/statements/public-findings.ts";

/** Who agrees, disagrees and passes, as a bar of 100 parts. The same stands in words beside it. */
export function StanceBar({ shares }: { shares: PublicShares }) {
  const { agree, disagree, pass } = shares;
  return (
    <svg className="stance-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="stance-bar__agree" x={0} width={agree} height={10} />
      <rect className="stance-bar__pass" x={agree} width={pass} height={10} />
      <rect className="stance-bar__disagree" x={agree + pass} width={disagree} height={10} />
    </svg>
  );
}
