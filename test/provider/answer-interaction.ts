import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Provider } from "oidc-provider";
import type { ProviderAccount } from "./provider-account.ts";

/** Everybody at the provider has this password. */
export const providerPassword = "at the provider";

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

const form = `<!doctype html><html lang="en"><title>Directory</title>
<form method="post"><label>Login <input name="login" autofocus></label>
<label>Password <input name="password" type="password"></label><button>Sign in</button></form></html>`;

/** The provider's page: shows the form, and takes what was typed there. */
export async function answerInteraction(
  provider: Provider,
  accounts: ReadonlyMap<string, ProviderAccount>,
  { request, response }: Exchange,
): Promise<void> {
  response.setHeader("content-type", "text/html; charset=utf-8");
  if (request.method !== "POST") {
    response.end(form);
    return;
  }
  const typed = new URLSearchParams(await text(request));
  const account = accounts.get(typed.get("login") ?? "");
  if (!account || typed.get("password") !== providerPassword) {
    response.statusCode = 401;
    response.end(form);
    return;
  }
  await provider.interactionFinished(request, response, {
    login: { accountId: account.subject ?? account.login },
  });
}
