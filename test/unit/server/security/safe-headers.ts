import { expect } from "vitest";

/** Directives of a policy by name. */
export function policyOf(policy: string): Map<string, string> {
  const directives = policy.split(";").map((one) => one.trim());
  return new Map(
    directives.filter(Boolean).map((one) => {
      const [name = "", ...values] = one.split(/\s+/);
      return [name, values.join(" ")];
    }),
  );
}

/** What every answer of the server says to browsers, whatever it carries. */
export function expectSafe({ headers }: Response, path: string): void {
  const policy = policyOf(headers.get("content-security-policy") ?? "");
  expect(policy.get("default-src"), path).toBe("'none'");
  expect([...policy.values()].join(" "), path).not.toMatch(/unsafe-|\*|https?:|strict-dynamic|nonce|sha\d/);
  const isSandboxed = policy.has("sandbox");
  if (!isSandboxed) {
    expect(Object.fromEntries(policy), path).toMatchObject({
      "script-src": "'self'",
      "style-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
      "require-trusted-types-for": "'script'",
      "trusted-types": "default",
    });
  }
  expect(Object.fromEntries(headers), path).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers.get("permissions-policy"), path).toMatch(
    /\bcamera=\(\).*\bgeolocation=\(\)|\bgeolocation=\(\).*\bcamera=\(\)/,
  );
  for (const name of [
    "access-control-allow-origin",
    "access-control-allow-credentials",
    "x-powered-by",
    "server",
  ])
    expect(headers.get(name), `${path}: ${name}`).toBeNull();
}
