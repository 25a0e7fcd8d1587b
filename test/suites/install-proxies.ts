import { existsSync } from "node:fs";
import { installPackages } from "./install-packages.ts";

/** Installs the reverse proxies for which examples are kept; where they cannot be had, their tests are skipped and say so. */
export function installProxies(): void {
  const missing = [
    ...(existsSync(process.env["NGINX"] ?? "/usr/sbin/nginx") ? [] : ["nginx-light"]),
    ...(existsSync(process.env["CADDY"] ?? "/usr/bin/caddy") ? [] : ["caddy"]),
  ];
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(" and ")} …`);
  const trouble = installPackages(missing);
  if (trouble !== null)
    console.log(`${missing.join(" and ")} could not be installed: ${trouble}. Tests with them are skipped.`);
}
