import { createServer, type Socket } from "node:net";
import { once } from "node:events";

type Letter = { readonly to: string[]; readonly source: string };

export type SmtpStub = {
  readonly port: number;
  readonly letters: Letter[];
  /** What it says to the next recipients instead of taking them: «451 later». */
  refuse: string | null;
  readonly close: () => void;
};

/** A mail server on this machine that takes what it is given, as far as RFC 5321 asks of the simplest one. */
export async function smtpStub(): Promise<SmtpStub> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.setEncoding("utf8"));
    socket.on("error", () => socket.destroy()).write("220 stub\r\n");
    let to: string[] = [];
    let letter: string | null = null;
    let unread = "";
    socket.on("data", (text: string) => {
      unread += text;
      for (let end = unread.indexOf("\r\n"); end >= 0; end = unread.indexOf("\r\n")) {
        const line = unread.slice(0, end);
        unread = unread.slice(end + 2);
        if (letter !== null && line !== ".") letter += `${line}\n`;
        else socket.write(`${reply(line)}\r\n`);
      }
    });
    const reply = (line: string): string => {
      if (letter !== null) {
        stub.letters.push({ to, source: letter });
        letter = null;
        to = [];
        return "250 taken";
      }
      if (/^rcpt to:/i.test(line)) {
        if (stub.refuse) return stub.refuse;
        to.push(/<(.*)>/.exec(line)?.[1] ?? "");
      }
      if (/^data/i.test(line)) letter = "";
      return /^data/i.test(line) ? "354 go on" : /^quit/i.test(line) ? "221 bye" : "250 fine";
    };
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const stub: SmtpStub = {
    port: typeof address === "object" && address ? address.port : 0,
    letters: [],
    refuse: null,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
  return stub;
}
