import { existsSync } from "node:fs";
import { installPackages } from "./install-packages.ts";

/** Installs the IMAP server that mail is fetched from; where it cannot be had, those tests are skipped and say so. */
export function installDovecot(): void {
  if (existsSync(process.env["DOVECOT"] ?? "/usr/sbin/dovecot")) return;
  console.log("Installing dovecot …");
  const trouble = installPackages(["dovecot-imapd"]);
  if (trouble !== null)
    console.log(`dovecot could not be installed: ${trouble}. What fetches mail from it is skipped.`);
}
