import { existsSync } from "node:fs";
import { installPackages } from "./install-packages.ts";

/** Browsers as Debian packages them; other systems name theirs by the variable. */
const browsers = [
  { name: "Chromium", path: process.env["CHROMIUM"] ?? "/usr/bin/chromium", packages: ["chromium"] },
  { name: "Firefox", path: process.env["FIREFOX"] ?? "/usr/bin/firefox-esr", packages: ["firefox-esr"] },
];

/** Installs the browsers that the tests need and the machine lacks; says what to do where it may not. */
export function installBrowsers(): void {
  const missing = browsers.filter(({ path }) => !existsSync(path));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(", ");
  const packages = missing.flatMap((one) => one.packages);
  console.log(`Installing ${names} …`);
  const trouble = installPackages(packages);
  if (trouble !== null) {
    throw new Error(
      `The browser tests need ${names}: ${trouble}. Install ${missing.length > 1 ? "them" : "it"} ` +
        `(Debian: apt-get install ${packages.join(" ")}) or name the programs by CHROMIUM and FIREFOX.`,
    );
  }
}
