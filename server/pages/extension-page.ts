import { html } from "hono/html";
import type { Config } from "../../core/contract/config.ts";
import { packageFiles } from "../../core/contract/extension-package.ts";
import { extensionPath } from "../../core/contract/paths.ts";
import { hotkeyKeys } from "../../core/keys/hotkey-keys.ts";
import { readHotkey } from "../../core/keys/read-hotkey.ts";
import { usualHotkey } from "../../core/keys/usual-hotkey.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { PolicyFile } from "../policies/policy-files.ts";
import { extensionPageMessages } from "./extension-page-messages.ts";
import type { LoosePackage, Offered } from "./extension-packages.ts";
import { page } from "./page.ts";
import { rollOutSection } from "./roll-out-section.ts";

type Say = ReturnType<typeof extensionPageMessages>;
type Given = {
  readonly offered: Offered;
  readonly policies: readonly PolicyFile[];
  readonly config: Pick<Config, "server" | "extension">;
};
/** A package, and how one gets it into the browser. */
type Way = LoosePackage & { readonly steps: readonly string[]; readonly press: "download" | "install" };

const lists = ["chrome://extensions", "edge://extensions", "browser://extensions", "about:addons"];

/** How to see whether the extension is there, how to get it, and how an administrator gives it to all. */
export function extensionPage(language: Language, { offered, policies, config }: Given) {
  const say = extensionPageMessages(language);
  const ways = waysOf(say, offered, config.server.address);
  return page(
    language,
    say.title,
    html`<h1>${say.title}</h1>
      <p class="lead">${say.lead}</p>
      <h2>${say.thereTitle}</h2>
      <p>${say.there}</p>
      <ul>
        <li>${say.lookPortal(keyOf(config))}</li>
        <li>${say.lookList} ${lists.map((address) => html`<code>${address}</code> `)}</li>
        <li>${say.lookSoon}</li>
      </ul>
      <h2>${say.handTitle}</h2>
      ${
        ways.length === 0
          ? html`<p class="card">${offered.kind === "broken" ? say.broken : say.none}</p>`
          : html`<p>${say.handLead}</p>`
      }
      ${ways.map((way) => wayCard(say, way))}
      ${
        offered.kind === "company"
          ? rollOutSection(language, { packages: offered.packages, policies, config })
          : ""
      }`,
  );
}

/** What opens the palette on the portal's pages. */
function keyOf({ extension }: Given["config"]): string {
  const read = readHotkey(extension.hotkey ?? "");
  return hotkeyKeys(read.kind === "hotkey" ? read.hotkey : usualHotkey).join("+");
}

function wayCard(say: Say, { name, browser, bytes, steps, press }: Way) {
  return html`<section class="card">
    <h3>${say[browser]}</h3>
    <p>
      <a class="button" href="${extensionPath}/${name}" ${press === "download" ? "download" : ""}
        >${say[press]}</a
      >
      <span class="quiet">${name}, ${say.size(Math.ceil(bytes / 1000))}</span>
    </p>
    <ol>
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ol>
  </section>`;
}

function waysOf(say: Say, offered: Offered, server: string): Way[] {
  const connect = say.connect(server);
  const steps = {
    chrome: [say.chromeUnpack, say.chromeOpen, say.chromeLoad, connect],
    firefox: [say.firefoxOpen, say.firefoxLoad, connect],
  };
  if (offered.kind === "broken") return [];
  if (offered.kind === "loose")
    return offered.packages.map((one) => ({ ...one, steps: steps[one.browser], press: "download" }));
  const { chrome, firefox } = offered.packages;
  const { bytes } = firefox.xpi;
  return [
    { ...chrome.zip, browser: "chrome", steps: steps.chrome, press: "download" },
    firefox.signed
      ? {
          name: packageFiles.currentXpi,
          bytes,
          browser: "firefox",
          steps: [say.firefoxSigned, connect],
          press: "install",
        }
      : { name: packageFiles.currentXpi, bytes, browser: "firefox", steps: steps.firefox, press: "download" },
  ];
}
