import { recordChange } from "../audit/record-change.ts";
import { defineMessages } from "../../core/language/define-messages.ts";
import { logInstant } from "../desk/log-instant.ts";
import { personData } from "../person-data/person-data.ts";
import { giveFile } from "./give-file.ts";
import { openDatabase } from "./open-database.ts";
import type { Running } from "./run.ts";

const messages = defineMessages({
  noPerson: {
    ru: (login: string) => `Человека с логином «${login}» нет: проверьте написание или стёрт ли он уже.`,
    en: (login: string) =>
      `There is nobody with the login "${login}": check the spelling, or they are erased already.`,
  },
});

/** Writes all that is kept of a person as JSON into the file of `--to`: 0 written, 2 not. */
export async function givePersonData({ config, values, positionals, terminal }: Running): Promise<number> {
  const login = positionals[1] ?? "";
  const store = await openDatabase(config);
  try {
    const user = await store.read
      .selectFrom("user")
      .select("id")
      .where("username", "=", login.trim().toLowerCase())
      .executeTakeFirst();
    if (!user) {
      terminal.complain(messages(terminal.language).noPerson(login));
      return 2;
    }
    const at = logInstant(new Date());
    return await giveFile(
      {
        file: values.to,
        async body() {
          const change = { action: "person-data-given", subject: `person:${user.id}`, by: null } as const;
          await store.write((trx) => recordChange(trx, { ...change, at, before: null, after: null }));
          return `${JSON.stringify(await personData(store.read, user.id), null, 2)}\n`;
        },
      },
      terminal,
    );
  } finally {
    await store.close();
  }
}
