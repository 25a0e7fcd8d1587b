import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { Finding } from "./finding.ts";

const program = fileURLToPath(new URL("../../index-builder/main.ts", import.meta.url));
const patienceMs = 5 * 60 * 1000;

const messages = defineMessages({
  what: { ru: "портал", en: "portal" },
  silent: {
    ru: (why: string) =>
      `проверка портала не удалась (${why}). Запустите её отдельно: index-builder/main.ts check`,
    en: (why: string) =>
      `the portal could not be tried (${why}). Run it by itself: index-builder/main.ts check`,
  },
});

/** What `index-builder check --json` prints: a line for each finding. */
const Checked = z.object({ level: z.enum(["ok", "problem"]), source: z.string(), message: z.string() });

/** Tries every source as the crawler would, in a process of its own. */
export async function checkSources(configFile: string, language: Language): Promise<Finding[]> {
  const say = messages(language);
  const args = [program, "check", "--config", configFile, "--json"];
  const ended = await new Promise<{ code: number | string; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      args,
      {
        timeout: patienceMs,
        env: { ...process.env, LC_ALL: language === "ru" ? "ru_RU.UTF-8" : "en_US.UTF-8" },
      },
      (error, out, err) => resolve({ code: error?.code ?? 0, out, err }),
    );
  });
  const findings = ended.out.split("\n").flatMap((line) => {
    const found = line === "" ? undefined : Checked.safeParse(jsonIn(line)).data;
    if (!found) return [];
    const level = found.level === "ok" ? "ok" : "fail";
    return [{ what: `${say.what} ${found.source}`.trim(), level, text: found.message } as const];
  });
  if (findings.length > 0) return findings;
  const why = ended.err.trim().split("\n").at(-1) || String(ended.code);
  return [{ what: say.what, level: "fail", text: say.silent(why) }];
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
