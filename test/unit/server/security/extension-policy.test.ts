import { expect, test } from "vitest";
import { z } from "zod";
import { extensionManifest } from "../../../../packager/extension-manifest.ts";
import { policyOf } from "./safe-headers.ts";

const Policy = z.object({ extension_pages: z.string() });

test.each(["chrome", "firefox"] as const)(
  "pages of the extension for %s run nothing but its own files, and let no text become HTML",
  (browser) => {
    const manifest = extensionManifest({ browser, mode: "production" }, null);
    const policy = policyOf(Policy.parse(manifest.content_security_policy).extension_pages);
    expect(Object.fromEntries(policy)).toMatchObject({
      "default-src": "'none'",
      "script-src": "'self'",
      "style-src": "'self'",
      "worker-src": "'self'",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'none'",
      "require-trusted-types-for": "'script'",
      "trusted-types": "default",
    });
    expect([...policy.values()].join(" ")).not.toMatch(/unsafe-|wasm|nonce|sha\d/);
  },
);
