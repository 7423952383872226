import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import { signText } from "#app/domain/facts/special-signs.ts";
import { useFormat } from "#app/ui/format.ts";

/** Writes a figure as the reader does: signs as official tables print them, brackets for limited value. */
export function useFigure() {
  const format = useFormat();
  return ({ value, sign, qualified }: Pick<Fact, "value" | "sign" | "qualified">): string => {
    const text = sign === null ? format.decimal(value ?? 0) : signText(sign);
    return qualified ? `(${text})` : text;
  };
}
