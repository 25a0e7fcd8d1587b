import type { RequestView } from "../../core/contract/request.ts";
import type { FilesKeeper } from "../outbox/files-keeper.ts";
import type { HostCalls, Outcome } from "../platform/protocol.ts";
import { failureOf, type RequestsKeeper } from "./requests-keeper.ts";

type Reply = HostCalls["reply"]["given"];
type Replied = Promise<Outcome<RequestView>>;
type Keepers = {
  readonly files: Pick<FilesKeeper, "bind" | "unbind" | "upload" | "again" | "forget">;
  readonly requests: Pick<RequestsKeeper, "reply">;
};

/** So many answers are remembered: a frame that waited too long asks for the same once more. */
const mostRemembered = 20;

/** Sends replies with their files: uploaded first, gone from this browser once the server has the reply, else back in the form. */
export function createReplySender(keepers: Keepers): (given: Reply) => Replied {
  const sent = new Map<string, Replied>();
  return function sendReply(given) {
    const before = sent.get(given.key);
    if (before) return before;
    const replied = send(keepers, given).then((outcome) => {
      // What failed may be sent again.
      if (outcome.kind === "failed") sent.delete(given.key);
      return outcome;
    });
    sent.set(given.key, replied);
    const [oldest] = sent.keys();
    if (sent.size > mostRemembered && oldest !== undefined) sent.delete(oldest);
    return replied;
  };
}

async function send({ files, requests }: Keepers, given: Reply): Replied {
  const { files: keys = [], ...reply } = given;
  if (keys.length === 0) return requests.reply(reply);
  const item = `reply:${given.key}`;
  await files.bind(item, keys);
  const attempt = async (): Replied => {
    const uploaded = await files.upload(item, keys);
    if (uploaded.kind !== "ok") return { kind: "failed", why: failureOf(uploaded) };
    return requests.reply({ ...reply, files: uploaded.ids });
  };
  let outcome = await attempt();
  if (isFileUnknown(outcome)) {
    // The server keeps for a day what nobody sends.
    await files.again(item);
    outcome = await attempt();
  }
  await (outcome.kind === "ok" ? files.forget(item) : files.unbind(item));
  return outcome;
}

function isFileUnknown(outcome: Outcome<RequestView>): boolean {
  return (
    outcome.kind === "failed" && outcome.why.kind === "problem" && outcome.why.problem.code === "file-unknown"
  );
}
