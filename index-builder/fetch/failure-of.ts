import type { FetchFailure } from "./answer.ts";

const byCode: Readonly<Record<string, FetchFailure>> = {
  UND_ERR_HEADERS_TIMEOUT: "timeout",
  UND_ERR_BODY_TIMEOUT: "timeout",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  ETIMEDOUT: "timeout",
  ENOTFOUND: "name-unknown",
  EAI_AGAIN: "name-unknown",
  ECONNREFUSED: "connection-refused",
  ERR_REFUSED_ADDRESS: "refused-address",
  UND_ERR_RES_EXCEEDED_MAX_SIZE: "too-large",
  ERR_BUFFER_TOO_LARGE: "too-large",
};
const certificate = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ALTNAME/;

/** Sorts what an HTTP client throws into what an administrator can act on; the detail names the cause. */
export function failureOf(error: unknown): { why: FetchFailure; detail: string } {
  const codes = causes(error);
  const detail = codes.map(({ message }) => message).find((message) => message !== "") ?? String(error);
  for (const { code, name } of codes) {
    if (name === "TimeoutError") return { why: "timeout", detail };
    if (name === "AbortError") return { why: "stopped", detail };
    const known = byCode[code];
    if (known) return { why: known, detail };
    if (certificate.test(code)) return { why: "certificate", detail: code };
  }
  return { why: "network", detail };
}

function causes(error: unknown): { code: string; name: string; message: string }[] {
  const found: { code: string; name: string; message: string }[] = [];
  const open = [error];
  for (const one of open) {
    if (!(one instanceof Error) || found.length > 10) continue;
    const code = "code" in one && typeof one.code === "string" ? one.code : "";
    found.push({ code, name: one.name, message: one.message });
    if (one instanceof AggregateError) open.push(...one.errors);
    if (one.cause !== undefined) open.push(one.cause);
  }
  return found;
}
