import { answerRequest } from "./child/answer-request.ts";
import type { ChildMessage } from "./child/child-message.ts";
import { readRequests } from "./child/read-requests.ts";

// Runs as a process of its own: a document may take all memory or never end, and only a process can be limited and
// killed. It reads files from its standard input and ends with it.

const say = (message: ChildMessage): void => {
  process.stdout.write(`${JSON.stringify(message)}\n`);
};

// pdf.js lets promises of its inner tasks fail unheard; what matters comes out of the calls themselves.
process.on("unhandledRejection", () => {});

say({ say: "ready" });
for await (const { bytes, type } of readRequests(process.stdin)) await answerRequest(bytes, type, say);
