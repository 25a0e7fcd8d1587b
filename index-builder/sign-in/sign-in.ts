import { parseDocument } from "htmlparser2";
import type { SignIn } from "../../core/contract/config-source.ts";
import { decodeText } from "../charset/decode-text.ts";
import type { Answer } from "../fetch/answer.ts";
import { follow } from "../fetch/follow.ts";
import { askToken } from "./ask-token.ts";
import { findForm } from "./find-form.ts";
import type { SignInOutcome, SignInSetting } from "./sign-in-outcome.ts";

/** Proves the identity to the portal and makes sure that the portal believes it. */
export async function signIn(how: SignIn, setting: SignInSetting): Promise<SignInOutcome> {
  // An open portal has nothing to prove; asking for a page here would ask for it twice.
  if (how.kind === "open") return { kind: "signed-in" };
  if (how.kind === "client-credentials") {
    const token = await askToken(how, setting);
    if (token.kind !== "token") return token;
    setting.prove("authorization", `Bearer ${token.value}`);
  }
  if (how.kind !== "form") return how.probe ? probe(how.probe, setting) : tryStart(setting);
  const { fetcher, allows } = setting;
  const page = await follow(fetcher, { address: how.page }, allows);
  const trouble = troubleOf(page);
  if (trouble) return trouble;
  const form = findForm(parseDocument(textOf(page)), page.address, how.fields);
  if (!form || !allows(form.action)) {
    return { kind: "no-form", address: page.address, fields: Object.keys(how.fields) };
  }
  const sent = await follow(fetcher, { address: form.action, form: form.fields }, allows);
  const refused = troubleOf(sent);
  return refused ?? probe(how.probe, setting);
}

/** Is this identity still signed in? */
export async function probe(
  asked: { readonly address: string; readonly text: string },
  { fetcher, allows }: SignInSetting,
): Promise<SignInOutcome> {
  const answer = await follow(fetcher, { address: asked.address }, allows);
  const trouble = troubleOf(answer);
  if (trouble) return trouble;
  return textOf(answer).includes(asked.text)
    ? { kind: "signed-in" }
    : { kind: "probe-missing", address: asked.address, text: asked.text };
}

async function tryStart({ fetcher, allows, start }: SignInSetting): Promise<SignInOutcome> {
  return troubleOf(await follow(fetcher, { address: start }, allows)) ?? { kind: "signed-in" };
}

function troubleOf(answer: Answer): SignInOutcome | null {
  if (answer.kind === "failed") {
    return { kind: "unreachable", address: answer.address, why: answer.why, detail: answer.detail };
  }
  return answer.status === 401 || answer.status === 403
    ? { kind: "refused", address: answer.address, status: answer.status }
    : null;
}

const textOf = (answer: Answer): string =>
  answer.kind === "answer" ? decodeText(answer.body, answer.headers["content-type"] ?? "").text : "";
