import { dayOf } from "../../core/insight/local-days.ts";
import type { Store } from "../../server/store/store.ts";
import type { HistorySeller } from "./sellers.ts";

const staff = ["alina", "rustam", "marat", "elena", "denis", "viktor", "irina", "pavel"] as const;
const sellers = ["marina", "oleg", "kamila"] as const;

/** The people of demo/accounts.csv who have their part in the history. */
export type DemoPeople = {
  /** Ids of their accounts. */
  readonly staff: Readonly<Record<(typeof staff)[number], string>>;
  readonly sellers: Readonly<Record<(typeof sellers)[number], HistorySeller>>;
};

/** @throws if somebody of them has no account. */
export async function demoPeople({ read }: Pick<Store, "read">): Promise<DemoPeople> {
  const rows = await read.selectFrom("user").selectAll().execute();
  const rowOf = (login: string): (typeof rows)[number] => {
    const row = rows.find(({ username }) => username === login);
    if (row === undefined)
      throw new Error(`${login} has no account: import demo/accounts.csv before the history is made`);
    return row;
  };
  const idOf = (login: (typeof staff)[number]): string => rowOf(login).id;
  const sellerOf = (login: (typeof sellers)[number]): HistorySeller => {
    const { id, name, region, channel, department, joinedAt } = rowOf(login);
    return {
      id,
      login,
      name,
      region: region ?? "",
      channel: channel ?? "",
      department: department ?? "",
      joined: joinedAt === null ? 0 : dayOf(joinedAt),
      curiosity: 1,
    };
  };
  return {
    staff: {
      alina: idOf("alina"),
      rustam: idOf("rustam"),
      marat: idOf("marat"),
      elena: idOf("elena"),
      denis: idOf("denis"),
      viktor: idOf("viktor"),
      irina: idOf("irina"),
      pavel: idOf("pavel"),
    },
    sellers: { marina: sellerOf("marina"), oleg: sellerOf("oleg"), kamila: sellerOf("kamila") },
  };
}
