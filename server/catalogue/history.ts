import { z } from "zod";
import type { Store } from "../store/store.ts";

const Groups = z.array(z.string());

/** What sync asks of the history besides its sections: audiences by their digests, and where it begins. */
export class History {
  readonly #store: Store;
  readonly #audiences = new Map<string, readonly string[]>();
  #sections: { readonly id: number; readonly groups: readonly string[] }[] = [];
  /** Which history the sequence numbers belong to. */
  readonly id: string;
  /** Differences to older states than this are forgotten. */
  floor = 0;

  private constructor(store: Store, id: string) {
    this.#store = store;
    this.id = id;
  }

  static async open(store: Store): Promise<History> {
    const { id } = await store.read.selectFrom("catalogue_history").select("id").executeTakeFirstOrThrow();
    const history = new History(store, id);
    await history.refresh();
    return history;
  }

  /** Reads again what a release that was taken in may have added. */
  async refresh(): Promise<void> {
    const rows = await this.#store.read.selectFrom("section_audience").selectAll().execute();
    this.#sections = rows.map((row) => ({ id: row.id, groups: Groups.parse(JSON.parse(row.groups)) }));
    const oldest = await this.#store.read
      .selectFrom("catalogue_release")
      .select((eb) => eb.fn.min("seq").as("seq"))
      .executeTakeFirst();
    this.floor = oldest?.seq ?? 0;
  }

  /** Rows of section_audience that these groups may see. */
  visibleTo(groups: readonly string[]): number[] {
    const mine = new Set(groups);
    return this.#sections.filter((row) => row.groups.some((group) => mine.has(group))).map((row) => row.id);
  }

  /** Remembers what a digest stands for, so that a later difference to it can be told. */
  async know(digest: string, groups: readonly string[]): Promise<void> {
    if (this.#audiences.has(digest)) return;
    await this.#store.write((trx) =>
      trx
        .insertInto("known_audience")
        .values({ digest, groups: JSON.stringify(groups) })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
    this.#audiences.set(digest, groups);
  }

  /** The groups that a digest stands for; undefined for one never given out. */
  async groupsOf(digest: string): Promise<readonly string[] | undefined> {
    const known = this.#audiences.get(digest);
    if (known) return known;
    const row = await this.#store.read
      .selectFrom("known_audience")
      .select("groups")
      .where("digest", "=", digest)
      .executeTakeFirst();
    const groups = row && Groups.parse(JSON.parse(row.groups));
    if (groups) this.#audiences.set(digest, groups);
    return groups;
  }
}
