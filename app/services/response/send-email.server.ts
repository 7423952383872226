import nodemailer from "nodemailer";
import type { Carrier, SendingOutcome } from "./carriers.server.ts";

const TIMEOUT_MILLISECONDS = 15_000;

/** What went wrong before the server had looked at the message; other errors are about the message. */
const CONNECTION_ERRORS = ["ECONNECTION", "ETIMEDOUT", "ESOCKET", "EDNS", "EAUTH", "ETLS"];

/** Sends e-mails through a mail server, as plain text. */
export function sendEmail(settings: {
  readonly smtpUrl: string;
  readonly mailFrom: string;
}): Carrier {
  const transport = nodemailer.createTransport(settings.smtpUrl, {
    from: settings.mailFrom,
    // Answers of machines about absence or receipt help nobody.
    headers: { "Auto-Submitted": "auto-generated" },
  });
  return async ({ to, subject, text }) => {
    try {
      // The address is one whole recipient, whatever it contains.
      await withTimeout(transport.sendMail({ to: { name: "", address: to }, subject, text }));
      return "sent";
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

function outcomeOf(error: unknown): SendingOutcome {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code === "" || CONNECTION_ERRORS.includes(code) ? "unreachable" : "refused";
}

/** A server that accepts a connection and then says nothing must not hold up the queue. */
function withTimeout<Value>(sending: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("timeout")), TIMEOUT_MILLISECONDS);
    sending.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
