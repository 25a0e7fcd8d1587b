import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
} from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { environment } from "./planted.ts";

type Heard = "portal" | "echo" | "hook" | "token" | "smtp" | "imap";

export type HostileServices = {
  readonly portal: string;
  /** Model, webhook and provider: each answers by throwing back what it was sent, but for what the provider says of itself. */
  readonly echo: string;
  readonly smtpPort: number;
  readonly imapPort: number;
  /** What each was given, so that a test knows that a secret was really under way. */
  readonly heard: Record<Heard, string>;
  readonly close: () => void;
};

/** Everything that the server and the crawler talk to, at its worst: each repeats secrets in its refusals. */
export async function hostileServices(): Promise<HostileServices> {
  const heard: Record<Heard, string> = { portal: "", echo: "", hook: "", token: "", smtp: "", imap: "" };
  const portal = createServer((request, response) => {
    heard.portal += JSON.stringify(request.headers);
    givePage(request, response);
  });
  const echo = createServer((request, response) => {
    if (request.url === "/.well-known/openid-configuration") return describeProvider(request, response);
    const throwBack = async (): Promise<void> => {
      const body = await text(request);
      const said = `${request.method} ${request.url} ${JSON.stringify(request.headers)} ${body}`;
      const [, path = ""] = /^\/([a-z]+)/.exec(request.url ?? "") ?? [];
      heard[path === "hook" || path === "token" ? path : "echo"] += said;
      // A provider's refusal is read more closely than its failure.
      response.writeHead(path === "token" ? 400 : 500, {
        "content-type": "application/json",
        "x-echo": encodeURIComponent(said).slice(0, 4000),
      });
      response.end(JSON.stringify({ error: "server_error", error_description: said }));
    };
    return void throwBack();
  });
  const smtp = createTcpServer((socket) => talkSmtp(socket, (line) => (heard.smtp += `${line}\n`)));
  const imap = createTcpServer((socket) => talkImap(socket, (line) => (heard.imap += `${line}\n`)));
  const servers = [portal, echo, smtp, imap] as const;
  for (const server of servers) server.listen(0, "127.0.0.1");
  await Promise.all(servers.map((server) => once(server, "listening")));
  return {
    portal: `http://127.0.0.1:${portOf(portal)}`,
    echo: `http://127.0.0.1:${portOf(echo)}`,
    smtpPort: portOf(smtp),
    imapPort: portOf(imap),
    heard,
    close() {
      for (const server of servers) server.close();
      portal.closeAllConnections();
      echo.closeAllConnections();
    },
  };
}

function portOf(server: Server | HttpServer): number {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of one that listens on a port
  return (server.address() as AddressInfo).port;
}

/** A few pages for whoever has the password; an error that repeats the headers for one of them. */
function givePage(request: IncomingMessage, response: ServerResponse): void {
  const isKnown =
    request.headers.authorization === `Basic ${btoa(`robot:${environment.PORTAL_PASSWORD}`)}` ||
    request.headers["x-key"] === environment.PORTAL_KEY;
  const status = !isKnown ? 401 : request.url === "/broken" ? 500 : 200;
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" });
  const repeated = `<p>${JSON.stringify(request.headers)}</p>`;
  response.end(
    status === 200
      ? `<!doctype html><title>Тарифы ${request.url}</title><main><h1>Тарифы ${request.url}</h1>
         <p>Тариф по складу ${request.url} считает андеррайтер, страница ${request.url}: ${(request.url ?? "").repeat(9)}.</p>
         <a href="/one">Первая</a> <a href="/broken">Сломана</a> <a href="/two">Вторая</a></main>`
      : repeated,
  );
}

/** So that a sign-in gets as far as where the client's secret is shown. */
function describeProvider({ headers }: IncomingMessage, response: ServerResponse): void {
  const issuer = `http://${headers.host}`;
  response.writeHead(200, { "content-type": "application/json" });
  response.end(
    JSON.stringify({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ["code"],
    }),
  );
}

/** Takes greetings, and refuses to let anybody in with the very words they came with. */
function talkSmtp(socket: Socket, heard: (line: string) => void): void {
  const say = (line: string): boolean => socket.write(`${line}\r\n`);
  socket.on("error", () => {});
  say("220 hostile ESMTP");
  eachLine(socket, (line) => {
    heard(line);
    if (/^EHLO/i.test(line)) return say("250-hostile\r\n250 AUTH PLAIN LOGIN");
    if (/^QUIT/i.test(line)) return socket.end("221 bye\r\n");
    return say(`535 5.7.8 no such sign-in: ${line} ${environment.SMTP_PASSWORD}`);
  });
}

function talkImap(socket: Socket, heard: (line: string) => void): void {
  socket.on("error", () => {});
  socket.write("* OK [CAPABILITY IMAP4rev1] hostile\r\n");
  eachLine(socket, (line) => {
    heard(line);
    const [tag = "*", command = ""] = line.split(" ");
    if (/^CAPABILITY$/i.test(command)) return socket.write(`* CAPABILITY IMAP4rev1\r\n${tag} OK done\r\n`);
    if (/^ID$/i.test(command)) return socket.write(`* ID NIL\r\n${tag} OK done\r\n`);
    if (/^LOGOUT$/i.test(command)) return socket.end(`* BYE\r\n${tag} OK done\r\n`);
    return socket.write(`${tag} NO [AUTHENTICATIONFAILED] ${line} ${environment.IMAP_PASSWORD}\r\n`);
  });
}

function eachLine(socket: Socket, take: (line: string) => unknown): void {
  let rest = "";
  socket.on("data", (part) => {
    const lines = (rest + part.toString()).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
  });
}
