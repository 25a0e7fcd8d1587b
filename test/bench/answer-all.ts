import { answeringEndpoints } from "../../core/contract/answering-endpoints.ts";
import { call } from "../../core/contract/call.ts";
import { requestEndpoints } from "../../core/contract/request-endpoints.ts";
import type { SignedIn } from "./desk-people.ts";

type Answering = { readonly server: string; readonly agents: readonly SignedIn[] };

/** Of so many an agent first looks for what was answered before. */
const looksEvery = 10;

/** The desk of a bench: answers each request that it is told of. */
export function answerAll({ server, agents }: Answering) {
  const working = new Set<Promise<void>>();
  let taken = 0;
  let answered = 0;

  const one = async (id: number, nth: number): Promise<void> => {
    const agent = agents[nth % agents.length];
    if (!agent) throw new Error("Nobody answers");
    const caller = { server, fetch, headers: () => agent.headers };
    if (nth % looksEvery === 0) await call(caller, answeringEndpoints.similar, { params: { id } });
    const body = {
      key: crypto.randomUUID(),
      text: `Франшиза по договору № ${id} не применяется.`,
      complete: true,
      sources: [],
      without: "by-heart" as const,
    };
    const called = await call(caller, requestEndpoints.answer, { params: { id }, body });
    if (called.kind === "ok") answered += 1;
  };

  return {
    take(id: number): void {
      const work = one(id, (taken += 1)).finally(() => working.delete(work));
      working.add(work);
    },
    /** Resolves once all that was taken is done; gives how many were answered. */
    async done(): Promise<number> {
      await Promise.all(working);
      return answered;
    },
  };
}
