import { createServer as createHttpServer } from "node:http";
import { createServer, type Server, type Socket } from "node:net";

interface ReceivedMail {
  readonly to: string;
  /** Header and body as they came over the wire. */
  readonly content: string;
}

export interface MailServer {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  close(): Promise<void>;
}

/** A real mail server on a free port, as far as SMTP (RFC 5321) needs it. Refuses recipients that `refuses` says. */
export async function startMailServer(
  refuses: (recipient: string) => boolean = () => false,
): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    talk(socket, refuses, (mail) => received.push(mail));
  });
  const port = await listen(server);
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function talk(
  socket: Socket,
  refuses: (recipient: string) => boolean,
  deliver: (mail: ReceivedMail) => void,
): void {
  let buffered = "";
  let recipient = "";
  let content: string[] | null = null;
  const answer = (line: string) => socket.write(`${line}\r\n`);
  answer("220 mail.test ESMTP");
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    buffered += chunk.toString("utf8");
    const lines = buffered.split("\r\n");
    buffered = lines.pop() ?? "";
    for (const line of lines) {
      if (content !== null) {
        if (line !== ".") {
          content.push(line);
          continue;
        }
        deliver({ to: recipient, content: content.join("\n") });
        content = null;
        answer("250 taken");
      } else if (/^RCPT TO:/i.test(line)) {
        recipient = /<([^>]*)>/.exec(line)?.[1] ?? "";
        answer(refuses(recipient) ? "550 no such mailbox" : "250 ok");
      } else if (/^DATA/i.test(line)) {
        content = [];
        answer("354 go on");
      } else if (/^QUIT/i.test(line)) {
        answer("221 bye");
        socket.end();
      } else {
        answer("250 ok");
      }
    }
  });
}

export interface TextGateway {
  readonly url: string;
  readonly received: readonly { readonly body: unknown; readonly authorization: string }[];
  close(): Promise<void>;
}

/** A real HTTP gateway for texts on a free port. @param statusOf by the number a text is for */
export async function startTextGateway(
  statusOf: (to: string) => number = () => 200,
): Promise<TextGateway> {
  const received: { body: unknown; authorization: string }[] = [];
  const server = createHttpServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      const body = JSON.parse(text) as { to: string };
      received.push({ body, authorization: request.headers.authorization ?? "" });
      response.writeHead(statusOf(body.to)).end();
    });
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/send`,
    received,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
