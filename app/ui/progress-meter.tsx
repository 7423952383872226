import { Label, ProgressBar } from "react-aria-components";

/** How far long work is. Without a known share it says only that work goes on. */
export function ProgressMeter(props: {
  label: string;
  /** 0 to 100, or null while no bound is known. */
  percent: number | null;
  /** The share in words, for example "40 %". */
  valueLabel: string;
}) {
  const moving = props.percent === null;
  return (
    <ProgressBar
      className={`progress${moving ? " progress--moving" : ""}`}
      isIndeterminate={moving}
      value={props.percent ?? 0}
      valueLabel={props.valueLabel}
    >
      <div className="progress__text">
        <Label>{props.label}</Label>
        <span>{props.valueLabel}</span>
      </div>
      <div className="progress__track">
        <div
          className="progress__fill"
          style={moving ? undefined : { inlineSize: `${props.percent}%` }}
        />
      </div>
    </ProgressBar>
  );
}
