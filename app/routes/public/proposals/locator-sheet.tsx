import type { ReactNode } from "react";

/** The ground of a sketch of places, with its scale and the direction of north. Points are drawn onto it. */
export function LocatorSheet(props: {
  width: number;
  height: number;
  scale: { readonly length: number; readonly words: string };
  /** What the sketch shows, for whoever does not see it. */
  label: string;
  children: ReactNode;
}) {
  const { width, height, scale, label, children } = props;
  const low = height - 14;
  return (
    <svg className="place-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <rect className="place-map__ground" width={width} height={height} />
      {children}
      <path
        className="place-map__line"
        d={`M14 ${low - 6}V${low}H${14 + scale.length}V${low - 6}`}
      />
      <text className="place-map__words" x={14} y={low - 10} direction="ltr">
        {scale.words}
      </text>
      <path className="place-map__north" d={`M${width - 22} 10l7 18l-7 -5l-7 5z`} />
    </svg>
  );
}
