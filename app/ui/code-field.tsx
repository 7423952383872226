import type { ComponentProps } from "react";
import { TextField } from "./form-field.tsx";

/** A field into which somebody copies a code from paper: Latin letters, no corrections, nothing remembered. */
export function CodeField({ name = "code", ...field }: ComponentProps<typeof TextField>) {
  return (
    <TextField
      {...field}
      name={name}
      dir="ltr"
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
    />
  );
}
