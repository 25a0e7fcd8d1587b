import type { z } from "zod";
import type { Config } from "../../../../core/contract/config.ts";
import { letterKinds, type LetterKind } from "../../../../server/mail/letter-kinds.ts";
import type { Written } from "../../../../server/mail/letter-spec.ts";
import { type DeskApp, deskApp } from "./desk-app.ts";
import { testConfig } from "./test-config.ts";

/** A desk of an insurer: topics with rules, two groups, one specialist without an account. */
export function routingApp(given: Partial<z.input<typeof Config>["desk"]> = {}): Promise<DeskApp> {
  const { desk } = testConfig();
  return deskApp({
    desk: {
      ...desk,
      topics: [
        {
          id: "tariffs",
          ru: "Тарифы",
          en: "Tariffs",
          skills: ["каско"],
          rules: [{ words: ["тариф"] }],
        },
        {
          id: "underwriting",
          ru: "Андеррайтинг",
          en: "Underwriting",
          group: "андеррайтинг",
          rules: [{ words: ["лимит", "согласовать"] }],
        },
      ],
      groups: [
        {
          id: "андеррайтинг",
          ru: "Андеррайтинг",
          en: "Underwriting",
          contacts: [{ id: "belov", name: "Юрий Белов", email: "belov@polis.example" }],
        },
        { id: "финансы", ru: "Финансы", en: "Finance" },
      ],
      ...given,
    },
    mail: { host: "127.0.0.1", port: 1, from: "desk@polis.example" },
  });
}

/** The letters that wait in the outbox, as they would be written now; null where nothing is left to tell. */
export async function lettersOf(
  desk: DeskApp,
  kind: LetterKind,
): Promise<{ to: string | null; written: Written | null }[]> {
  const rows = await desk.store.read.selectFrom("letter").selectAll().where("kind", "=", kind).execute();
  const lettering = { store: desk.store, config: desk.config, now: desk.now, portal: desk.portal };
  return Promise.all(
    rows.map(async (row) => {
      const written = await letterKinds[kind].compose(row, lettering);
      return { to: row.account ?? row.recipient, written: written && "text" in written ? written : null };
    }),
  );
}
