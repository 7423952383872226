import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { floorDe } from "#app/i18n/public/floor.de.ts";
import type { OwnFloor } from "#app/services/check-in/read-own-floor.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { AskForm } from "./ask-form.tsx";
import type { OwnRefusal } from "./own-action.server.ts";

/** What may be said from a phone; an answer is called for by the chair. */
const KINDS = ["speech", "question", "for", "against", "point_of_order"] as const;

/** The floor as it concerns whoever holds this phone: their place, their wish, their questions. */
export function OwnSection(props: {
  own: OwnFloor;
  answer: OwnRefusal | undefined;
  /** Whether a question has just arrived. */
  asked: boolean;
  /** What else concerns them now, such as a vote. */
  children: ReactNode;
}) {
  const { own, answer, asked, children } = props;
  const { t } = useTranslation("public");
  const refusedAct = answer !== undefined && answer.intent !== "ask";
  return (
    <section className="floor-own stack" id="own" aria-labelledby="own-title">
      <h2 className="kern-heading-medium" id="own-title">
        {t("floor.own.title")}
      </h2>
      {refusedAct && <ActRefused answer={answer} />}
      <div className="stack" data-own="">
        {children}
        <OwnPlace own={own} />
        {own.phase === "open" && own.bar === null && <JoinForm own={own} />}
      </div>
      {own.phase !== "closed" && own.bar !== "left" && own.bar !== "house_right" && (
        <AskForm answer={answer?.intent === "ask" ? answer : undefined} asked={asked} />
      )}
      <p className="kern-body kern-body--small">{t("floor.own.data")}</p>
      <Form method="post">
        <Button look="tertiary" name="intent" value="sign-out">
          {t("floor.own.signOut")}
        </Button>
      </Form>
    </section>
  );
}

function ActRefused({ answer }: { answer: OwnRefusal }) {
  const { t } = useTranslation("public");
  const { code, params } = answer.problem;
  const bar = "bar" in params && typeof params.bar === "string" ? params.bar : "";
  const sentence = () => {
    if (isKeyOf(floorDe.own.bars, bar)) return t(`floor.own.bars.${bar}`);
    if (code === "list_closed") return t("floor.own.listClosed");
    if (code === "no_item_running") return t("floor.own.noItem");
    const known = isKeyOf(floorDe.own.problems, code) ? code : "other";
    return t(`floor.own.problems.${known}`);
  };
  return (
    <Alert kind="danger" title={t("floor.own.failed")}>
      <p className="kern-body">{sentence()}</p>
    </Alert>
  );
}

function OwnPlace({ own }: { own: OwnFloor }) {
  const { t } = useTranslation("public");
  const { entry, pointOfOrder, speaking, bar, phase } = own;
  if (phase === "closed") return null;
  if (bar !== null) {
    return (
      <Alert kind="info" title={t("floor.own.mayNot")}>
        <p className="kern-body">{t(`floor.own.bars.${bar}`)}</p>
      </Alert>
    );
  }
  return (
    <>
      {speaking && <p className="floor-own__place">{t("floor.own.speaking")}</p>}
      {pointOfOrder !== null && (
        <>
          <p className="floor-own__place">{t("floor.own.order")}</p>
          <Withdraw entryId={pointOfOrder.id} label={t("floor.own.withdrawOrder")} />
        </>
      )}
      {entry !== null && (
        <>
          <p className="floor-own__place">
            {entry.before === 0
              ? t("floor.own.next")
              : t("floor.own.place", { count: entry.before + 1 })}
          </p>
          <Withdraw entryId={entry.id} label={t("floor.own.withdraw")} />
        </>
      )}
    </>
  );
}

function Withdraw({ entryId, label }: { entryId: string; label: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="entryId" value={entryId} />
      <Button look="secondary" name="intent" value="withdraw">
        {label}
      </Button>
    </Form>
  );
}

function JoinForm({ own }: { own: OwnFloor }) {
  const { t } = useTranslation("public");
  const { entry, pointOfOrder, listOpen, itemId, speaking } = own;
  if (itemId === null) return <p className="kern-body">{t("floor.own.noItem")}</p>;
  const kinds = KINDS.filter((kind) =>
    kind === "point_of_order" ? pointOfOrder === null : entry === null && listOpen && !speaking,
  );
  const [first] = kinds;
  return (
    <>
      {!listOpen && <p className="kern-body">{t("floor.own.listClosed")}</p>}
      {kinds.length === 1 && first !== undefined && (
        <Form method="post">
          <input type="hidden" name="as" value={first} />
          <Button look="secondary" name="intent" value="join">
            {t(`floor.own.as.${first}`)}
          </Button>
        </Form>
      )}
      {kinds.length > 1 && (
        <Form method="post" className="form">
          <h3 className="kern-heading-small">{t("floor.own.join")}</h3>
          <CheckGroup legend={t("floor.own.joinAs")}>
            {kinds.map((kind) => (
              <CheckField
                key={kind}
                type="radio"
                name="as"
                value={kind}
                label={t(`floor.own.as.${kind}`)}
                defaultChecked={kind === first}
                required
              />
            ))}
          </CheckGroup>
          <div className="actions">
            <Button name="intent" value="join">
              {t("floor.own.submit")}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}

function isKeyOf<Words extends object>(words: Words, key: string): key is keyof Words & string {
  return Object.hasOwn(words, key);
}
