import { defineConfig } from "vite";

/**
 * The console is one page for /desk, /sign-in and /connect; its files are served under /desk/assets.
 * No inline script or style: the server's Content-Security-Policy allows none.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: "/desk/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../../.output/console",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
