import type { SignIn } from "../../core/contract/config-source.ts";

/** Headers that prove who asks on every request; a form proves it by its cookie instead. */
export function credentialsOf(signIn: SignIn): Readonly<Record<string, string>> {
  switch (signIn.kind) {
    case "basic":
      return {
        authorization: `Basic ${Buffer.from(`${signIn.user}:${signIn.password}`).toString("base64")}`,
      };
    case "header":
      return { [signIn.name.toLowerCase()]: signIn.value };
    case "open":
    case "form":
      return {};
    default:
      return signIn satisfies never;
  }
}
