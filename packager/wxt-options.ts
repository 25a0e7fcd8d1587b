import type { InlineConfig } from "wxt";
import { type Company, extensionManifest } from "./extension-manifest.ts";

const root = new URL("..", import.meta.url).pathname;

/** How the extension is built, for one company or for whoever loads it by hand. */
export function wxtOptions(company: Company | null): InlineConfig {
  return {
    root,
    srcDir: "extension",
    publicDir: "extension/public",
    outDir: ".output",
    outDirTemplate: "{{browser}}-mv{{manifestVersion}}{{modeSuffix}}",
    imports: false,
    zip: { zipSources: false },
    // Built by hand, loaded by hand or by policy: no browser is to be started by a dev server.
    webExt: { disabled: true },
    vite: () => ({
      oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
      resolve: {
        // The one for browsers lets the browser's own HTML parser read «&eacute;», which Trusted Types forbid.
        alias: {
          "decode-named-character-reference": `${root}node_modules/decode-named-character-reference/index.js`,
        },
      },
      build: { target: "es2024", sourcemap: false },
    }),
    manifest: ({ browser, mode }) =>
      extensionManifest({ browser: browser === "firefox" ? "firefox" : "chrome", mode }, company),
  };
}
