import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { CheckField } from "#app/ui/check-field.tsx";

/** Function keys: no screen reader and no form uses them, and they write nothing. */
const KEYS = [
  ["F2", "next"],
  ["F4", "end"],
  ["F8", "interrupt"],
  ["F9", "extend"],
] as const;

const OFF = "floor-keys-off";

/** Presses the buttons that carry `data-shortcut`; can be turned off for this device. */
export function KeyboardHelp() {
  const { t } = useTranslation("floor");
  const [on, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(OFF) === null), []);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      const busy =
        event.target instanceof Element && event.target.closest("input, textarea, select");
      if (!plain || busy || event.repeat || !KEYS.some(([key]) => key === event.key)) return;
      const button = document.querySelector<HTMLButtonElement>(`[data-shortcut="${event.key}"]`);
      if (button === null) return;
      event.preventDefault();
      button.click();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [on]);
  return (
    <details className="console__tool">
      <summary>{t("keys.heading")}</summary>
      <dl className="console__keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="kern-hint">{t("keys.hint")}</p>
      <CheckField
        label={t("keys.on")}
        checked={on}
        onChange={(event) => {
          const { checked } = event.target;
          setOn(checked);
          if (checked) localStorage.removeItem(OFF);
          else localStorage.setItem(OFF, "yes");
        }}
      />
    </details>
  );
}
