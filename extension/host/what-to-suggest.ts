import type { LocalIndex } from "../../core/contract/person.ts";
import type { Suggested } from "../../core/contract/suggested.ts";
import type { Outcome } from "../platform/protocol.ts";
import type { CopySearcher } from "../search/copy-searcher.ts";

type Asked = {
  readonly localIndex: LocalIndex;
  readonly searcher: Pick<CopySearcher, "suggest">;
  readonly askServer: () => Promise<Outcome<Suggested>>;
};

/** What is worth a look before the first letter: from the copy here, or from the server where none is kept. */
export async function whatToSuggest({ localIndex, searcher, askServer }: Asked): Promise<Outcome<Suggested>> {
  if (localIndex === "off") return askServer();
  return { kind: "ok", answer: (await searcher.suggest()) ?? { popular: [], fresh: [] } };
}
