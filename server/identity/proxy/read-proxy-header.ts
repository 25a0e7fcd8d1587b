import { z } from "zod";
import type { ProxyHeaderConfig } from "../../../core/contract/config-sign-in.ts";
import { addressList } from "../address-list.ts";
import type { Provided } from "../provided.ts";
import { readLogin } from "../read-login.ts";
import { roleOf } from "../role-of.ts";

/** A call as it came over the wire, before anything was joined or renamed. */
export type Incoming = {
  /** The address of the connection itself: what a header says of it is never asked. */
  readonly connection: string | undefined;
  /** Names and values in turn, as Node has them. */
  readonly rawHeaders: readonly string[];
};

export type ProxyHeader =
  | { readonly kind: "named"; readonly provided: Provided }
  /** The proxy says nothing of who it is. */
  | { readonly kind: "unnamed" }
  /** From somewhere else than the proxy; `forged` where it names somebody all the same. */
  | { readonly kind: "stranger"; readonly forged: boolean }
  /** The same header twice, or a login that cannot be one: somebody tries to hide behind the proxy's own. */
  | { readonly kind: "unclear" };

/** Who the reverse proxy says is calling. Pure. */
export function readProxyHeader(config: ProxyHeaderConfig): (incoming: Incoming) => ProxyHeader {
  const isProxy = addressList(config.proxies);
  const told = [config.login, config.name, config.email, config.groups].filter((name) => name !== undefined);
  return ({ connection, rawHeaders }) => {
    const values = (name: string | undefined): string[] =>
      name === undefined ? [] : valuesOf(rawHeaders, name);
    if (!isProxy((connection ?? "").replace(/^::ffff:(?=\d+\.)/, "")))
      return { kind: "stranger", forged: values(config.login).length > 0 };
    if (told.some((name) => values(name).length > 1)) return { kind: "unclear" };
    const [said] = values(config.login);
    if (said === undefined || said.trim() === "") return { kind: "unnamed" };
    const login = readLogin(config.realm === "strip" ? withoutRealm(said) : said);
    if (login === null) return { kind: "unclear" };
    const groups = (values(config.groups)[0] ?? "").split(config.separator).map((group) => group.trim());
    const named = [...new Set(groups.filter((group) => group !== ""))].toSorted();
    const email = z.email().safeParse(values(config.email)[0]?.trim().toLowerCase());
    return {
      kind: "named",
      provided: {
        provider: "header",
        subject: login,
        login,
        name: decoded(values(config.name)[0])?.slice(0, 120) ?? null,
        email: email.data ?? null,
        emailVerified: false,
        ...(config.groups === undefined ? {} : { role: roleOf(named, config) }),
        attributes: config.groups === undefined ? {} : { groups: named },
      },
    };
  };
}

function valuesOf(rawHeaders: readonly string[], name: string): string[] {
  const wanted = name.toLowerCase();
  return rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === wanted);
}

/** `POLIS\marina` and `marina@POLIS.EXAMPLE` → `marina` */
function withoutRealm(said: string): string {
  return said.replace(/^[^\\]*\\/, "").replace(/@[^@]*$/, "");
}

/** Node reads headers as Latin-1; proxies write names in UTF-8. */
function decoded(value: string | undefined): string | null {
  if (value === undefined || value.trim() === "") return null;
  const text = Buffer.from(value, "latin1").toString("utf8");
  return (text.includes("\u{FFFD}") ? value : text).trim();
}
