import type { SignIn } from "../../core/contract/config-source.ts";

/** Headers that prove who asks, as far as the configuration holds them; a form and a token prove it once they are in. */
export function credentialsOf(signIn: SignIn): Readonly<Record<string, string>> {
  switch (signIn.kind) {
    case "basic":
      return {
        authorization: `Basic ${Buffer.from(`${signIn.user}:${signIn.password}`).toString("base64")}`,
      };
    case "header":
      return { [signIn.name.toLowerCase()]: signIn.value };
    case "open":
    case "cookie":
    case "form":
    case "client-credentials":
    case "gateway":
      return {};
    default:
      return signIn satisfies never;
  }
}
