import { defineConfig } from "vite";
import { emitServiceWorker } from "./vite/emit-service-worker.ts";
import { listFiles } from "./vite/list-files.ts";
import { useInstead } from "./vite/use-instead.ts";

/**
 * The server's own page: the side panel's screens and the extension's host, with what lies under `instead` in place of the
 * pieces that only an extension can do. Its files are served under /app, the service worker beside the page.
 * No inline script or style: the server's Content-Security-Policy allows none.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: "/app/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  resolve: {
    // The one for browsers lets the browser's own HTML parser read «&eacute;», which Trusted Types forbid.
    alias: {
      "decode-named-character-reference": new URL(
        "../../node_modules/decode-named-character-reference/index.js",
        import.meta.url,
      ).pathname,
    },
  },
  plugins: [useInstead(), listFiles(), emitServiceWorker()],
  worker: { format: "es", plugins: () => [useInstead()] },
  build: {
    target: "es2024",
    outDir: "../../.output/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What `main.tsx` imports first runs first, whatever chunk it stands in.
    rollupOptions: { output: { strictExecutionOrder: true } },
  },
});
