import { keptRecordPrefix } from "../../core/contract/kept-answer.ts";
import type { Config } from "../../core/contract/config.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import { keptRecord } from "../../core/desk/kept/kept-record.ts";
import { recordChange } from "../audit/record-change.ts";
import type { Beside, BesideSource } from "../catalogue/beside.ts";
import type { Now } from "../clock.ts";
import type { Store } from "../store/store.ts";
import { judgeRow } from "./judge-row.ts";
import { KeptBook } from "./kept-book.ts";
import { type KeptRow, keptRows } from "./kept-rows.ts";

type Given = {
  readonly store: Store;
  readonly now: Now;
  readonly config: Pick<Config, "server" | "keptAnswers">;
};

/**
 * Kept answers beside each release: those that hold as their sources stand in it are records like any other, for those who may
 * read all of these. One whose source says something else, or is gone, is stopped here, before that release is served.
 */
export class KeptShelf implements BesideSource {
  readonly beginning = keptRecordPrefix;
  /** Those that are offered, by what they answer; by the ids of their rows. */
  readonly book = new KeptBook();
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  readonly read = async (sections: ReadonlyMap<string, SectionRecord>): Promise<Beside> => {
    const { store, now, config } = this.#given;
    const at = now();
    const records = new Map<string, SectionRecord>();
    const cites = new Map<string, readonly string[]>();
    const live = new Map<string, readonly string[]>();
    const section = (record: string): SectionRecord | undefined => {
      const found = sections.get(record);
      return found?.audience.length === 0 ? undefined : found;
    };
    for (const row of await keptRows(store.read)) {
      const { graceDays } = config.keptAnswers;
      const { state, readers } = judgeRow(row, { section, now: at, graceDays });
      if (state === "to-check" && row.stoppedAt === null) await this.#stop(row, at.toISOString());
      if (state !== "live") continue;
      const cited = row.sources.flatMap(({ record }) => section(record) ?? []);
      const record = keptRecord({ ...row, sources: cited, readers, server: config.server.address });
      records.set(record.id, record);
      cites.set(
        record.id,
        cited.map(({ id }) => id),
      );
      live.set(row.id, row.wordings);
    }
    await this.book.keep(live);
    return { records, cites };
  };

  async #stop({ id, version }: KeptRow, at: string): Promise<void> {
    await this.#given.store.write(async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable("kept_answer")
        .set({ stoppedAt: at })
        .where("id", "=", id)
        .where("version", "=", version)
        .where("stoppedAt", "is", null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return;
      const change = { answer: id, version, at, by: null, act: "stopped", became: null } as const;
      await trx.insertInto("kept_answer_change").values(change).execute();
      const audited = { at, by: null, action: "kept-stopped", subject: `kept:${id}` } as const;
      await recordChange(trx, { ...audited, before: null, after: null });
    });
  }
}
