import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type StubModel = {
  readonly address: string;
  /** What was asked, in order: path, key and body. */
  readonly asked: { readonly path: string; readonly key: string | undefined; readonly body: string }[];
  /** What it says from now on. */
  says: (response: ServerResponse) => void;
  readonly close: () => Promise<void>;
};

/** An OpenAI-compatible endpoint in this process. */
export async function stubModel(): Promise<StubModel> {
  const asked: StubModel["asked"] = [];
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server that listens has such an address
  const { port } = server.address() as AddressInfo;
  const stub: StubModel = {
    address: `http://127.0.0.1:${port}/v1`,
    asked,
    says: saying("Базовый тариф 4,6 % [1]."),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return stub;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const part of request) body += String(part);
    asked.push({ path: request.url ?? "", key: request.headers.authorization, body });
    stub.says(response);
  }
}

export function saying(content: string): StubModel["says"] {
  return (response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content } }] }));
  };
}
