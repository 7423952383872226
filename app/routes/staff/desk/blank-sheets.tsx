import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";
import { useFormat } from "#app/ui/format.ts";

/** What the sheets say of the evening. */
interface SheetProps {
  readonly evening: {
    readonly title: string;
    readonly beginsAt: Date | null;
    readonly items: readonly {
      readonly id: string;
      readonly number: string;
      readonly title: string;
    }[];
    readonly rules: readonly { readonly id: string; readonly text: string }[];
  };
  readonly place: { readonly page: number; readonly pages: number };
}

const ROWS = 13;
const QUESTION_ROWS = 7;
const BREACHES = 2;

export function CheckInSheet(props: SheetProps) {
  const { t } = useTranslation("desk");
  const { page } = props.place;
  return (
    <Sheet {...props} title={t("sheets.checkIn.title")} note={t("sheets.checkIn.note")}>
      <BlankTable
        title={t("sheets.checkIn.title")}
        rows={ROWS}
        from={(page - 1) * ROWS + 1}
        columns={[
          { text: t("sheets.number"), size: "narrow" },
          { text: t("sheets.time"), size: "narrow" },
          { text: t("sheets.checkIn.standing"), size: "middle" },
          { text: t("sheets.checkIn.name"), size: "wide" },
          { text: t("sheets.checkIn.district"), size: "wide" },
          { text: t("sheets.checkIn.named"), size: "middle" },
          { text: t("sheets.checkIn.slip"), size: "narrow" },
        ]}
      />
    </Sheet>
  );
}

export function SpeakersSheet(props: SheetProps) {
  const { t } = useTranslation("desk");
  return (
    <Sheet {...props} title={t("sheets.speakers.title")} note={t("sheets.speakers.note")}>
      <Items items={props.evening.items} />
      <BlankTable
        title={t("sheets.speakers.title")}
        rows={ROWS - 3}
        from={(props.place.page - 1) * (ROWS - 3) + 1}
        columns={[
          { text: t("sheets.number"), size: "narrow" },
          { text: t("sheets.speakers.item"), size: "narrow" },
          { text: t("sheets.speakers.who"), size: "wide" },
          { text: t("sheets.speakers.kind"), size: "middle" },
          { text: t("sheets.speakers.from"), size: "narrow" },
          { text: t("sheets.speakers.to"), size: "narrow" },
          { text: t("sheets.speakers.longer"), size: "middle" },
        ]}
      />
    </Sheet>
  );
}

export function BreachSheet(props: SheetProps) {
  const { t } = useTranslation("desk");
  const { t: floor } = useTranslation("floor");
  const line = (label: string) => (
    <p className="blank-line" key={label}>
      <span>{label}</span>
    </p>
  );
  return (
    <Sheet {...props} title={t("sheets.breach.title")}>
      <div className="breach-forms">
        {numbersFrom(1, BREACHES).map((number) => (
          <div key={number}>
            {line(t("sheets.breach.when"))}
            {line(t("sheets.breach.who"))}
            <p>{t("sheets.breach.rule")}</p>
            <Boxes labels={props.evening.rules.map(({ text }) => text)} />
            {line(t("sheets.breach.happened"))}
            {line("")}
            <p>{t("sheets.breach.step")}</p>
            <Boxes labels={SANCTION_STEPS.map((step) => floor(`breach.steps.${step}`))} />
            <p>{t("sheets.breach.by")}</p>
            <Boxes labels={[t("sheets.breach.chair"), t("sheets.breach.house_right_holder")]} />
            {line(t("sheets.breach.reason"))}
          </div>
        ))}
      </div>
    </Sheet>
  );
}

export function QuestionsSheet(props: SheetProps) {
  const { t } = useTranslation("desk");
  return (
    <Sheet {...props} title={t("sheets.questions.title")} note={t("sheets.questions.note")}>
      <BlankTable
        title={t("sheets.questions.title")}
        rows={QUESTION_ROWS}
        from={(props.place.page - 1) * QUESTION_ROWS + 1}
        tall
        columns={[
          { text: t("sheets.number"), size: "narrow" },
          { text: t("sheets.questions.item"), size: "narrow" },
          { text: t("sheets.questions.question"), size: "wide" },
          { text: t("sheets.questions.answer"), size: "wide" },
        ]}
      />
    </Sheet>
  );
}

function Sheet(props: SheetProps & { title: string; note?: string; children: ReactNode }) {
  const { evening, place, title, note, children } = props;
  const { t } = useTranslation("desk");
  const { moment } = useFormat();
  return (
    <section className="blank-sheet">
      <header>
        <h2>{title}</h2>
        <p className="blank-sheet__note">
          <span lang="de">{evening.title}</span>
          {" · "}
          {evening.beginsAt === null ? t("sheets.noDate") : moment(evening.beginsAt)}
          {" · "}
          {t("sheets.page", { page: String(place.page), pages: String(place.pages) })}
        </p>
        {note !== undefined && <p className="blank-sheet__note">{note}</p>}
      </header>
      {children}
    </section>
  );
}

function BlankTable(props: {
  title: string;
  columns: readonly { readonly text: string; readonly size: "narrow" | "middle" | "wide" }[];
  rows: number;
  /** Number of the first row. */
  from: number;
  tall?: boolean;
}) {
  const { title, columns, rows, from, tall } = props;
  return (
    <table className={tall ? "blank-table blank-table--tall" : "blank-table"}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {columns.map(({ text, size }) => (
            <th key={text} scope="col" className={`blank-table__${size}`}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbersFrom(from, rows).map((number) => (
          <tr key={number}>
            {columns.map(({ text }, column) => (
              <td key={text}>{column === 0 ? String(number) : ""}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Items({ items }: { items: SheetProps["evening"]["items"] }) {
  return (
    <p lang="de" className="blank-sheet__note">
      {items.map(({ number, title }) => `${number} ${title}`).join(" · ")}
    </p>
  );
}

function Boxes({ labels }: { labels: readonly string[] }) {
  return (
    <ul className="blank-boxes">
      {labels.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  );
}

function numbersFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
