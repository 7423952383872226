import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { LONGEST_OF_AMENDMENT } from "#app/services/amendments/longest-amendment-texts.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/form-field.tsx";
import type { OwnAmendmentPage } from "./own-amendment-page.server.ts";

interface Entered {
  readonly values: Readonly<Record<string, string>>;
  /** Sentences, by the name of their field. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The paragraph as it is now, beside what an amendment wants of it. */
export function ParagraphBesideWish({ page }: { page: OwnAmendmentPage }) {
  const { now, wanted, words, own } = page;
  return (
    <div className="side-by-side">
      {now !== null && (
        <div>
          <p className="kern-label">{words.now}</p>
          <blockquote className="kern-body keep-lines quoted-text" {...own}>
            {now}
          </blockquote>
        </div>
      )}
      <div>
        <p className="kern-label">{words.wanted}</p>
        <blockquote className="kern-body keep-lines quoted-text" {...(wanted === null ? {} : own)}>
          {wanted ?? words.goes}
        </blockquote>
      </div>
    </div>
  );
}

/** The three answers to an amendment, as far as they are open: as it is, in other words, or no. */
export function DecideForms({ page, values, errors }: { page: OwnAmendmentPage } & Entered) {
  const { words, own, now, wanted, version } = page;
  const given = values.decision;
  const of = (decision: string) => (given === decision ? values : {});
  const reason = (decision: string, label: string, required: boolean) => (
    <TextArea
      name="reason"
      label={label}
      hint={words.reasonHint}
      defaultValue={of(decision).reason ?? ""}
      maxLength={LONGEST_OF_AMENDMENT.decisionReason}
      rows={3}
      required={required}
      dir="auto"
      error={given === decision ? errors.reason : undefined}
    />
  );
  const basedOn = <input type="hidden" name="version" value={version} />;
  return (
    <section className="prose stack no-print">
      <h2 className="kern-heading-medium">{words.decide}</h2>
      {page.acceptable && (
        <Form method="post" className="form">
          {basedOn}
          <p className="kern-body">{words.acceptExplain}</p>
          {reason("accept", words.acceptReason, false)}
          <div className="actions">
            <Button name="decision" value="accept">
              {words.accept}
            </Button>
          </div>
        </Form>
      )}
      {page.mergeable && (
        <Unfolds title={words.merge} open={given === "merge" || !page.acceptable}>
          {basedOn}
          <TextArea
            name="merged"
            label={words.merged}
            defaultValue={of("merge").merged ?? wanted ?? now ?? ""}
            maxLength={LONGEST_OF_AMENDMENT.text}
            rows={6}
            required
            error={given === "merge" ? errors.merged : undefined}
            {...own}
          />
          {reason("merge", words.mergeReason, true)}
          <div className="actions">
            <Button look="secondary" name="decision" value="merge">
              {words.merge}
            </Button>
          </div>
        </Unfolds>
      )}
      <Unfolds title={words.reject} open={given === "reject" || !page.mergeable}>
        {basedOn}
        {reason("reject", words.rejectReason, true)}
        <div className="actions">
          <Button look="secondary" name="decision" value="reject">
            {words.reject}
          </Button>
        </div>
      </Unfolds>
    </section>
  );
}

function Unfolds(props: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details className="kern-accordion" open={props.open}>
      <summary className="kern-accordion__header">
        <span className="kern-title">{props.title}</span>
      </summary>
      <Form method="post" className="kern-accordion__body form">
        {props.children}
      </Form>
    </details>
  );
}
