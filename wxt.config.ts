import { defineConfig } from "wxt";

const portalsAndServer = ["http://*/*", "https://*/*"];
/** What the browser tests reach: Chromium cannot be asked for optional permissions without a window, Firefox can. */
const testHosts = ["http://127.0.0.1/*", "http://localhost/*"];

const permissions = ["storage", "unlimitedStorage", "scripting", "activeTab", "alarms", "notifications"];

export default defineConfig({
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
    build: { target: "es2024", sourcemap: false },
  }),
  manifest: ({ browser, mode }) => {
    const firefox = browser === "firefox";
    return {
      name: "__MSG_name__",
      description: "__MSG_description__",
      default_locale: "ru",
      permissions: firefox ? permissions : [...permissions, "offscreen", "sidePanel"],
      ...(firefox
        ? { optional_permissions: portalsAndServer }
        : { optional_host_permissions: portalsAndServer, minimum_chrome_version: "123" }),
      ...(mode.startsWith("e2e") && !firefox ? { host_permissions: testHosts } : {}),
      action: { default_title: "__MSG_open__" },
      // Firefox takes the keyword as it stands, in no language but one.
      omnibox: { keyword: firefox ? "спроси" : "__MSG_keyword__" },
      commands: {
        [firefox ? "_execute_browser_action" : "_execute_action"]: { suggested_key: { default: "Alt+Q" } },
        // A picture of a tab needs a grant, which a command of the browser's own brings along.
        "take-screenshot": {
          suggested_key: { default: "Alt+Shift+S" },
          description: "__MSG_screenshot__",
        },
      },
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; " +
          "worker-src 'self'; connect-src http: https:; base-uri 'none'; form-action 'none'; object-src 'none'",
      },
      web_accessible_resources: [
        {
          resources: ["palette.html"],
          matches: portalsAndServer,
          ...(firefox ? {} : { use_dynamic_url: true }),
        },
      ],
      ...(firefox
        ? {
            browser_specific_settings: {
              gecko: {
                id: "ask-me@ask-me.example",
                strict_min_version: "140.0",
                // Goes to the company's own server: the question and, where the seller leaves it ticked, the page.
                data_collection_permissions: { required: ["websiteActivity", "websiteContent"] },
              },
            },
          }
        : { storage: { managed_schema: "managed-schema.json" } }),
    };
  },
});
