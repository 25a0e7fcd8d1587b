import { html } from "hono/html";
import type { Config } from "../../core/contract/config.ts";
import type { ExtensionPackages } from "../../core/contract/extension-package.ts";
import { extensionPath } from "../../core/contract/paths.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { PolicyFile } from "../policies/policy-files.ts";
import { packageFaults } from "./package-faults.ts";
import { rollOutMessages } from "./roll-out-messages.ts";

type Given = {
  readonly packages: ExtensionPackages;
  readonly policies: readonly PolicyFile[];
  readonly config: Pick<Config, "server" | "extension">;
};

const systems = ["windows", "linux", "any", "mac"] as const;

/** For administrators: policy files by system, and what is to be known of them. */
export function rollOutSection(language: Language, { packages, policies, config }: Given) {
  const say = rollOutMessages(language);
  const faults = packageFaults(packages, config, language);
  return html`<details id="administrators" ${faults.length > 0 ? "open" : ""}>
    <summary><strong>${say.title}</strong></summary>
    <p>${say.lead}</p>
    ${faults.map((fault) => html`<p class="card"><strong>${fault}</strong></p>`)}
    <p class="quiet">
      ${say.version} ${packages.version}. ${say.ids} <code>${packages.chrome.id}</code>,
      <code>${packages.firefox.id}</code>
    </p>
    ${systems.map(
      (system) =>
        html`<div class="card">
          <h3>${say[system]}</h3>
          ${policies.filter((file) => file.system === system).map((file) => policyRow(file, language))}
        </div>`,
    )}
    <ul>
      ${[
        say.domain,
        say.merge,
        ...(packages.firefox.signed ? [] : [say.unsigned]),
        ...(packages.server.startsWith("https:") ? [] : [say.plain]),
        say.check,
      ].map((note) => html`<li>${note}</li>`)}
    </ul>
  </details>`;
}

function policyRow({ name, places }: PolicyFile, language: Language) {
  return html`<p><a href="${extensionPath}/policies/${name}" download>${name}</a></p>
    <ul>
      ${places.map(({ of, place }) => html`<li>${of[language]}: <code>${place}</code></li>`)}
    </ul>`;
}
