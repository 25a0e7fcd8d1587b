import { z } from "zod";
import type { SignIn } from "../../core/contract/config-source.ts";
import { follow } from "../fetch/follow.ts";
import type { SignInOutcome, SignInSetting } from "./sign-in-outcome.ts";

type ClientCredentials = Extract<SignIn, { kind: "client-credentials" }>;
type Token = { readonly kind: "token"; readonly value: string };

const Answer = z.object({ access_token: z.string().min(1) });
const Refusal = z.object({ error: z.string(), error_description: z.string().optional() });

/** A token for the crawler itself (RFC 6749, 4.4). Neither it nor the secret ever stands in a message. */
export async function askToken(
  how: ClientCredentials,
  { fetcher, allows }: SignInSetting,
): Promise<Token | SignInOutcome> {
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: how.clientId,
    client_secret: how.clientSecret,
    ...(how.scope === undefined ? {} : { scope: how.scope }),
  });
  const answer = await follow(fetcher, { address: how.tokenAddress, form }, allows);
  if (answer.kind === "failed") {
    return { kind: "unreachable", address: answer.address, why: answer.why, detail: answer.detail };
  }
  const said = jsonIn(new TextDecoder().decode(answer.body));
  const given = Answer.safeParse(said);
  if (answer.status === 200 && given.success) return { kind: "token", value: given.data.access_token };
  const refused = Refusal.safeParse(said).data;
  const why = refused ? `${refused.error} ${refused.error_description ?? ""}`.trim() : "no access_token";
  return { kind: "no-token", address: how.tokenAddress, detail: `HTTP ${answer.status}, ${why}` };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
