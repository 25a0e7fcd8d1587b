import { signInPath } from "../../core/contract/paths.ts";
import type { Config } from "../../core/contract/config.ts";
import type { OidcConfig } from "../../core/contract/config-sign-in.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { systemClock } from "../clock.ts";
import { elsewherePaths } from "../identity/elsewhere-paths.ts";
import { openProvider } from "../identity/provider/open-provider.ts";
import type { Finding } from "./finding.ts";

const messages = defineMessages({
  what: { ru: "вход", en: "sign-in" },
  passwords: { ru: "по логину и паролю", en: "by login and password" },
  header: {
    ru: (header: string, proxies: string) =>
      `по заголовку ${header} от ${proxies}; прокси должен удалять этот заголовок из чужих запросов`,
    en: (header: string, proxies: string) =>
      `by the header ${header} from ${proxies}; the proxy has to remove that header from others' requests`,
  },
  fine: {
    ru: (issuer: string, leaving: string) =>
      `${issuer} отвечает и знает наш адрес возврата; адрес для выхода, который должен быть у него записан: ${leaving}`,
    en: (issuer: string, leaving: string) =>
      `${issuer} answers and knows our redirect address; the sign-out address that it should have: ${leaving}`,
  },
  unknown: {
    ru: (issuer: string, client: string, redirect: string) =>
      `${issuer} отвечает, но не возвращает клиента «${client}» к нам: запишите у него адрес возврата ${redirect}`,
    en: (issuer: string, client: string, redirect: string) =>
      `${issuer} answers, but does not send client "${client}" back to us: register the redirect address ${redirect} there`,
  },
  down: {
    ru: (issuer: string, why: string) =>
      `${issuer} не отвечает как провайдер OpenID (${why}): проверьте signIn.oidc.issuer, сеть и сертификат`,
    en: (issuer: string, why: string) =>
      `${issuer} does not answer as an OpenID provider (${why}): check signIn.oidc.issuer, network and certificate`,
  },
});

type Checked = Pick<Config, "signIn" | "server">;

/** Whether the provider answers, is who it should be, and would send people back to us. Signs nobody in. */
export async function checkSignIn({ signIn, server }: Checked, language: Language): Promise<Finding> {
  const say = messages(language);
  const finding = (level: Finding["level"], text: string): Finding => ({ what: say.what, level, text });
  if (signIn.header) {
    return finding("ok", say.header(signIn.header.login, signIn.header.proxies.join(", ")));
  }
  if (!signIn.oidc) return finding("ok", say.passwords);
  const { issuer, clientId } = signIn.oidc;
  const redirect = server.address + elsewherePaths.oidcCallback;
  const begun = await openProvider(signIn.oidc, redirect, systemClock).begin();
  if (begun.kind === "refused") return finding("fail", say.down(issuer, begun.reason));
  return (await sendsBack(begun.address, redirect, signIn.oidc))
    ? finding("ok", say.fine(issuer, server.address + signInPath))
    : finding("warn", say.unknown(issuer, clientId, redirect));
}

/** Asked not to show anything, a provider sends the browser back with an error, but only to an address that it knows. */
async function sendsBack(asking: URL, redirect: string, { timeoutSeconds }: OidcConfig): Promise<boolean> {
  const quiet = new URL(asking);
  quiet.searchParams.set("prompt", "none");
  try {
    const response = await fetch(quiet, {
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
    });
    await response.body?.cancel();
    return response.headers.get("location")?.startsWith(redirect) === true;
  } catch {
    return false;
  }
}
