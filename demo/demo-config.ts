import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { databaseFile } from "../server/store/database-file.ts";

const root = new URL("..", import.meta.url).pathname;
export const demoData = join(root, "data/demo");

export type DemoPorts = { portal: number; server: number };
export const usualPorts: DemoPorts = { portal: 4100, server: 4000 };

/** Path of the demo's configuration: the one in this folder, or a copy of it with other ports. */
export function demoConfig(ports: DemoPorts): string {
  const file = join(root, "demo/ask-me.yaml");
  mkdirSync(demoData, { recursive: true });
  if (ports.portal === usualPorts.portal && ports.server === usualPorts.server) return file;
  const copy = join(root, "demo/ask-me.local.yaml");
  const text = readFileSync(file, "utf8")
    .replaceAll(`:${usualPorts.portal}`, `:${ports.portal}`)
    .replaceAll(`:${usualPorts.server}`, `:${ports.server}`)
    .replace(`port: ${usualPorts.server}`, `port: ${ports.server}`);
  writeFileSync(copy, text);
  return copy;
}

/** Sellers of the invented history, once it was made. */
export const demoSellers = join(demoData, "sellers.csv");

/** Path of the list of people: the demo's own, and the sellers of its history, whom an import would shut out otherwise. */
export function demoPeopleFile(): string {
  const own = join(root, "demo/accounts.csv");
  // Of a database that was thrown away they are gone as well.
  if (!existsSync(demoSellers) || !existsSync(databaseFile(demoData))) return own;
  const all = join(demoData, "people.csv");
  writeFileSync(all, `${readFileSync(own, "utf8").trimEnd()}\n${readFileSync(demoSellers, "utf8")}`);
  return all;
}

/** The secret that signs the demo's sessions: made once per copy of the project, kept out of the repository. */
export function demoSecret(): string {
  const file = join(demoData, "secret");
  try {
    return readFileSync(file, "utf8");
  } catch {
    mkdirSync(demoData, { recursive: true });
    const secret = randomBytes(32).toString("hex");
    writeFileSync(file, secret, { mode: 0o600 });
    return secret;
  }
}
