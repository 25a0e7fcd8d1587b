import { afterEach, expect, test, vi } from "vitest";
import { joiningEndpoints } from "../../../../core/contract/joining-endpoints.ts";
import { answeringEndpoints } from "../../../../core/contract/answering-endpoints.ts";
import type { Me } from "../../../../core/contract/person.ts";
import { lookBeforeAsking } from "../../../../extension/host/look-before-asking.ts";
import { createServerLine } from "../../../../extension/host/server-line.ts";
import type { Session } from "../../../../extension/sign-in/session.ts";

afterEach(() => vi.unstubAllGlobals());

const text = "Клиент 8 916 123-45-67, паспорт 4510 123456, полис № СП-2024/15: какой тариф?";

test.each(["mark", "mask", "off"] as const)(
  "customers' numbers never leave in a question that is being written, though the policy says «%s»",
  async (personalData) => {
    const bodies: { path: string; body: unknown }[] = [];
    vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
      const sent = new Request(input, init);
      bodies.push({ path: new URL(sent.url).pathname, body: await sent.json() });
      return Response.json({ same: null, answers: [] });
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else of the account is read
    const me = { id: "marina", personalData } as Me;
    const session: Session = {
      kind: "connected",
      server: "https://ask.example",
      token: "marina's",
      me,
      confirmedAt: 0,
    };
    const heard = { reached: () => {}, missed: () => {}, outdated: () => {}, refused: () => {} };
    const line = createServerLine(() => session, heard, new AbortController().signal);
    const look = lookBeforeAsking(line);
    expect(await look.sameAsked({ text })).toEqual({ kind: "ok", answer: null });
    expect(await look.offeredAnswers({ text })).toEqual({ kind: "ok", answer: { same: null, answers: [] } });
    const body = { text: "Клиент ••••, паспорт ••••, полис № ••••: какой тариф?" };
    expect(bodies).toEqual([
      { path: joiningEndpoints.sameAsked.path, body },
      { path: answeringEndpoints.offeredAnswers.path, body },
    ]);
  },
);
