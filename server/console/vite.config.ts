import { defineConfig } from "vite";

/**
 * The console is one page for /desk, /sign-in and /connect; its files are served under /desk/assets.
 * No inline script or style: the server's Content-Security-Policy allows none.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: "/desk/",
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
  build: {
    outDir: "../../.output/console",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What `main.tsx` imports first runs first, whatever chunk it stands in.
    rollupOptions: { output: { strictExecutionOrder: true } },
  },
});
