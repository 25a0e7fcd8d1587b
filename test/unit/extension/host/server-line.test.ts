import { afterEach, expect, test, vi } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import type { Me } from "../../../../core/contract/person.ts";
import { createServerLine } from "../../../../extension/host/server-line.ts";
import type { Session } from "../../../../extension/sign-in/session.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a line reads the token alone
const me = { id: "marina" } as Me;
const withToken = (token: string): Session => ({
  kind: "connected",
  server: "https://ask.example",
  token,
  me,
  confirmedAt: 0,
});
const nobody: Session = { kind: "none", server: "https://ask.example", failed: null, formerUser: null };
const refused = { type: "", title: "", status: 401, detail: "", code: "unauthenticated" };

/** Asks as one account; while the server answers, `meanwhile` happens to the session. */
function askWhile(answer: () => Response, meanwhile: Session, heardRefused: string[] = []): Promise<unknown> {
  let session = withToken("marina's");
  vi.stubGlobal("fetch", async () => {
    session = meanwhile;
    return answer();
  });
  const heard = {
    reached: () => {},
    missed: () => {},
    outdated: () => {},
    refused: (token: string) => heardRefused.push(token),
  };
  return createServerLine(() => session, heard, new AbortController().signal)(endpoints.devices, {});
}

afterEach(() => vi.unstubAllGlobals());

const devices = (): Response => Response.json({ devices: [] });

test("what comes in for whoever asked is theirs", async () => {
  expect(await askWhile(devices, withToken("marina's"))).toMatchObject({ kind: "ok" });
});

test.each([
  ["nobody is connected any more", nobody],
  ["another one has come", withToken("oleg's")],
] as const)("it is given to nobody once %s", async (_, meanwhile) => {
  expect(await askWhile(devices, meanwhile)).toEqual({ kind: "not-connected" });
});

test("that the token was refused is told all the same, with the token it was", async () => {
  const heard: string[] = [];
  await askWhile(() => Response.json(refused, { status: 401 }), nobody, heard);
  expect(heard).toEqual(["marina's"]);
});
