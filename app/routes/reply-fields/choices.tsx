import type { useTownWords } from "#app/routes/town-words.tsx";
import { CheckField } from "#app/ui/check-field.tsx";
import type { FormDress } from "./form-dress.ts";

interface OfferedChoice {
  readonly value: string;
  readonly label: string;
  readonly labelProps?: ReturnType<ReturnType<typeof useTownWords>>;
}

/** Radio buttons or check boxes of one name. */
export function Choices({
  entered,
  forSomeone,
  type,
  name,
  chosen,
  children,
}: Pick<FormDress, "entered" | "forSomeone"> & {
  type: "radio" | "checkbox";
  name: string;
  /** What is chosen before anyone chose. */
  chosen?: string;
  children: readonly OfferedChoice[];
}) {
  const given = entered[name] ?? (chosen === undefined ? [] : [chosen]);
  const boxes = children.map(({ value, ...label }) => (
    <CheckField
      key={value}
      type={type}
      name={name}
      value={value}
      {...label}
      defaultChecked={given.includes(value)}
    />
  ));
  return forSomeone ? <div className="choice-row">{boxes}</div> : boxes;
}
