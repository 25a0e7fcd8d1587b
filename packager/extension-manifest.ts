import type { UserManifest } from "wxt";
import { hostPattern } from "../core/contract/host-pattern.ts";
import { extensionPath } from "../core/contract/paths.ts";
import { packageFiles, usualFirefoxId } from "../core/contract/extension-package.ts";
import { permissionsFor } from "./permissions.ts";

/** For whom a package is built. */
export type Company = {
  /** Origins. */
  readonly server: string;
  readonly portalOrigins: readonly string[];
  readonly firefoxId: string;
  /** Public key in base64, from which Chromium derives the id. */
  readonly key: string;
  readonly version: string;
};

export type Build = { readonly browser: "chrome" | "firefox"; readonly mode: string };

const anySite = ["http://*/*", "https://*/*"];
/** What the browser tests reach: Chromium cannot be asked for optional permissions without a window, Firefox can. */
const testHosts = ["http://127.0.0.1/*", "http://localhost/*"];

/**
 * The manifest of the extension, apart from what follows from its files. Without a company it asks for the sites that it
 * is told of when it is connected; with one it has them from the start and can reach no other.
 */
export function extensionManifest({ browser, mode }: Build, company: Company | null): UserManifest {
  const firefox = browser === "firefox";
  return {
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "ru",
    ...reach({ browser, mode }, company),
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
        "worker-src 'self'; connect-src http: https:; base-uri 'none'; form-action 'none'; object-src 'none'; " +
        "frame-src 'none'; require-trusted-types-for 'script'; trusted-types default",
    },
    web_accessible_resources: [
      {
        resources: ["palette.html"],
        // Also where the toolbar button opens it, which is any page.
        matches: anySite,
        ...(firefox ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(firefox ? firefoxOnly(company) : chromeOnly(company)),
    ...(company ? { version: company.version } : {}),
  };
}

function reach({ browser, mode }: Build, company: Company | null): UserManifest {
  const hosts = company ? hostsOf(company) : mode.startsWith("e2e") && browser === "chrome" ? testHosts : [];
  return {
    permissions: permissionsFor(browser),
    // With manifest version 2, Firefox's, they become permissions like any other.
    ...(hosts.length > 0 ? { host_permissions: hosts } : {}),
    ...(company ? {} : askedLater(browser)),
  };
}

function askedLater(browser: Build["browser"]): UserManifest {
  if (browser === "chrome") return { optional_host_permissions: anySite };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sites in version 2, which these types do not know
  return { optional_permissions: anySite } as UserManifest;
}

/** The portals' hosts and the server's, each once. */
function hostsOf({ server, portalOrigins }: Company): string[] {
  return [...new Set([...portalOrigins, server].map(hostPattern))].toSorted();
}

function chromeOnly(company: Company | null): UserManifest {
  return {
    minimum_chrome_version: chromeAtLeast,
    storage: { managed_schema: "managed-schema.json" },
    ...(company ? { key: company.key, update_url: updates(company, packageFiles.chromeUpdates) } : {}),
  };
}

function firefoxOnly(company: Company | null): UserManifest {
  return {
    browser_specific_settings: {
      gecko: {
        id: company?.firefoxId ?? usualFirefoxId,
        strict_min_version: firefoxAtLeast,
        // One that names an address without https, Firefox takes for incompatible.
        ...(company?.server.startsWith("https:")
          ? { update_url: updates(company, packageFiles.firefoxUpdates) }
          : {}),
        // Goes to the company's own server: the question and, where the seller leaves it ticked, the page.
        data_collection_permissions: { required: ["websiteActivity", "websiteContent"] },
      },
    },
  };
}

const updates = ({ server }: Company, file: string): string => `${server}${extensionPath}/${file}`;

/** The oldest browsers that the extension runs in. */
export const chromeAtLeast = "123";
export const firefoxAtLeast = "140.0";
