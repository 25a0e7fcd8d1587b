import { endpoints } from "../../../core/contract/endpoints.ts";
import { Me, type LocalIndex } from "../../../core/contract/person.ts";
import { SyncPage } from "../../../core/contract/sync.ts";
import type { Site } from "./listen.ts";
import { standBefore } from "./stand-before.ts";

export type LesserCopy = Site & {
  /** Lets the server answer searches from now on. */
  letSearch: () => void;
};

export type Keeping = {
  readonly keeps?: LocalIndex;
  /** The text that holds these words takes more room than a browser has for all of them. */
  readonly tooLong?: string;
};

/** More than a browser keeps in all. */
const padding = " ".repeat(40_000_000);

/** A server of whose portal a browser may not keep everything. Searches there wait until a test has looked. */
export async function lesserCopy(server: string, { keeps = "full", tooLong }: Keeping): Promise<LesserCopy> {
  const { promise: mayAnswer, resolve: letSearch } = Promise.withResolvers<void>();
  const site = await standBefore(server, async (asked, ask) => {
    if (asked.pathname === endpoints.search.path) await mayAnswer;
    const answer = await ask();
    if (!answer.ok) return answer;
    if (asked.pathname === endpoints.me.path) {
      return Response.json({ ...Me.parse(await answer.json()), localIndex: keeps });
    }
    if (asked.pathname !== endpoints.records.path || tooLong === undefined) return answer;
    const page = SyncPage.parse(await answer.json());
    const texts = page.texts.map(({ id, text }) => ({
      id,
      text: text.includes(tooLong) ? text + padding : text,
    }));
    return Response.json({ ...page, texts });
  });
  return { ...site, letSearch };
}
