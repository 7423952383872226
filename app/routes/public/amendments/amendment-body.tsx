import { Form } from "@remix-run/react";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { AmendmentCard } from "./amendment-card.tsx";
import { DecideForms, ParagraphBesideWish } from "./decide-forms.tsx";
import type { OwnAmendmentPage } from "./own-amendment-page.server.ts";

/** An amendment and what whoever reads it can do with it, on the page of a resident or of staff. */
export function AmendmentBody(props: {
  page: OwnAmendmentPage;
  answer:
    | {
        readonly values: Readonly<Record<string, string>>;
        readonly errors: Readonly<Record<string, string>>;
        readonly problem: string | null;
        readonly changed: boolean;
      }
    | undefined;
  /** The pages of the proposal's versions, before their number. */
  versions: string;
}) {
  const { page, answer, versions } = props;
  const { words } = page;
  return (
    <>
      {answer?.changed && (
        <Alert kind="warning" title={words.changedTitle}>
          <p className="kern-body">{words.changed}</p>
        </Alert>
      )}
      {answer !== undefined && !answer.changed && (
        <Alert kind="danger" title={words.check}>
          {answer.problem !== null && <p className="kern-body">{answer.problem}</p>}
        </Alert>
      )}
      {answer !== undefined && !page.mayDecide && <Written values={answer.values} />}
      <div className="prose">
        <AmendmentCard amendment={page.amendment} words={page.card} versions={versions} alone />
      </div>
      {page.mayDecide && (
        <>
          {page.beside && <ParagraphBesideWish page={page} />}
          <DecideForms
            key={page.version}
            page={page}
            values={answer?.values ?? {}}
            errors={answer?.errors ?? {}}
          />
        </>
      )}
      {page.mayWithdraw && (
        <AskFirst summary={words.withdraw} consequence={words.withdrawConsequence}>
          <Form method="post">
            <Button look="secondary" name="intent" value="withdraw">
              {words.withdraw}
            </Button>
          </Form>
        </AskFirst>
      )}
    </>
  );
}

/** What somebody wrote for a decision that was taken or made impossible meanwhile: it is not lost. */
function Written({ values }: { values: Readonly<Record<string, string>> }) {
  const written = [values.merged ?? "", values.reason ?? ""].filter((text) => text !== "");
  return written.map((text) => (
    <blockquote className="kern-body keep-lines prose quoted-text" key={text} dir="auto">
      {text}
    </blockquote>
  ));
}
