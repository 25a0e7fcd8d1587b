import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { join } from "node:path";

export type HeardCall = {
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
};

export type WebhookStub = {
  readonly address: string;
  readonly heard: HeardCall[];
  /** How it answers; `hang` never does. */
  answer: { readonly status: number; readonly location?: string } | "hang";
  readonly close: () => Promise<void>;
};

const selfSigned = join(import.meta.dirname, "../../../fixtures/self-signed");

/** Whoever is called by alarms, on this machine; with TLS by a certificate that nobody has vouched for. */
export async function webhookStub({ tls = false }: { tls?: boolean } = {}): Promise<WebhookStub> {
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      stub.heard.push({ headers: request.headers, body });
      if (stub.answer === "hang") return;
      const { status, location } = stub.answer;
      response.writeHead(status, location === undefined ? {} : { location }).end("heard");
    });
  };
  const server = tls
    ? createTlsServer(
        {
          key: readFileSync(join(selfSigned, "key.pem")),
          cert: readFileSync(join(selfSigned, "certificate.pem")),
        },
        listener,
      )
    : createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const at = server.address();
  const port = at !== null && typeof at === "object" ? at.port : 0;
  const stub: WebhookStub = {
    address: `${tls ? "https" : "http"}://127.0.0.1:${port}/alarms`,
    heard: [],
    answer: { status: 204 },
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return stub;
}
