import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/form-field.tsx";
import { useFieldError } from "./field-error.ts";

/** Who says so, when, where to find it, and on which terms it may be passed on. */
export function OriginFields(props: {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation("facts");
  const fieldError = useFieldError(props.errors);
  const field = (name: "source" | "sourceDate" | "licence" | "sourceAddress", longest: number) => ({
    name,
    label: t(`fields.${name}`),
    hint: t(`fields.${name}Hint`),
    defaultValue: props.values[name] ?? "",
    error: fieldError(name),
    maxLength: longest,
  });
  return (
    <>
      <TextField {...field("source", 500)} required />
      <TextField {...field("sourceDate", 10)} required />
      <TextField {...field("licence", 200)} required />
      <TextField {...field("sourceAddress", 500)} />
    </>
  );
}
