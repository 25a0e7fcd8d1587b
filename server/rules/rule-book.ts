import type { Config } from "../../core/contract/config.ts";
import type { RuleKind, RulesOf } from "../../core/contract/desk-rules.ts";
import type { BonusRule } from "../../core/desk/bonus/rule-in-force.ts";
import { secondsOf } from "../../core/desk/instant.ts";
import type { DeskHours } from "../../core/desk/serving-calendars.ts";
import type { Reading } from "../desk/people.ts";
import { ruleBodyOf, storedRuleBody } from "./rule-body.ts";
import type { StandingDesk } from "./standing-desk.ts";

type Version<K extends RuleKind> = {
  readonly version: number;
  /** From when it holds, in epoch seconds. */
  readonly at: number;
  readonly body: RulesOf[K];
};
type Versions = { readonly [K in RuleKind]: readonly Version<K>[] };

const always = Number.NEGATIVE_INFINITY;

/**
 * The desk's rules in all their versions, resident: whoever asks how the desk is set up waits for nothing. Until somebody
 * changes them they are the configuration's.
 */
export class RuleBook {
  readonly #given: Config["desk"];
  #versions: Versions;
  #standing: StandingDesk;
  /** Something was taken up that nobody has been told of. */
  #tookUp = false;

  constructor(given: Config["desk"]) {
    this.#given = given;
    this.#versions = versionsOf(given);
    this.#standing = this.#asOf(Number.POSITIVE_INFINITY);
  }

  /** Takes up what has been written; costs nothing where nothing was. */
  async readAnew(db: Reading): Promise<void> {
    const rows = await db.selectFrom("desk_rules").selectAll().orderBy("kind").orderBy("version").execute();
    const known = this.#versions;
    const read = <K extends RuleKind>(kind: K, before: readonly Version<K>[]): readonly Version<K>[] => {
      const its = rows.filter((row) => row.kind === kind);
      if (its.length === 0) return before;
      return its.map(({ version, at, body }) => {
        // Hours are worked out once per calendar: what is known stays the same object.
        const old = before.find((each) => each.version === version && each.version > 0);
        return (
          old ?? { version, at: version === 0 ? always : secondsOf(at), body: storedRuleBody(kind, body) }
        );
      });
    };
    this.#versions = {
      calendars: read("calendars", known.calendars),
      targets: read("targets", known.targets),
      topics: read("topics", known.topics),
      bonus: read("bonus", known.bonus),
      pilots: read("pilots", known.pilots),
    };
    this.#standing = this.#asOf(Number.POSITIVE_INFINITY);
  }

  /** Takes up what another process has written. @returns whether there was anything */
  async keepUp(db: Reading): Promise<boolean> {
    const rows = await db
      .selectFrom("desk_rules")
      .select(["kind", (each) => each.fn.max("version").as("version")])
      .groupBy("kind")
      .execute();
    const isBehind = rows.some(({ kind, version }) => version > newestOf(this.#versions[kind]));
    const isNews = isBehind || this.#tookUp;
    this.#tookUp = false;
    if (isBehind) await this.readAnew(db);
    return isNews;
  }

  /** The desk as it is set up now. */
  readonly standing = (): StandingDesk => this.#standing;

  /** Every version of the bonus' rule; each says by itself from when it holds. */
  bonusRules(): readonly BonusRule[] {
    return this.#versions.bonus.flatMap(({ version, body: { bonus } }) =>
      bonus === null ? [] : [{ ...bonus, version: String(version) }],
    );
  }

  /** The configuration with the rules that stand, whenever it is asked. */
  over<C extends Pick<Config, "desk">>(config: C): C {
    return Object.defineProperty({ ...config }, "desk", { get: this.standing, enumerable: true });
  }

  #asOf(seconds: number): StandingDesk {
    const { calendars, targets, topics, bonus, pilots } = this.#versions;
    const hours = heldAt(calendars, seconds);
    return {
      ...this.#given,
      ...hours.body,
      ...heldAt(targets, seconds).body,
      ...heldAt(topics, seconds).body,
      ...heldAt(bonus, seconds).body,
      ...heldAt(pilots, seconds).body,
      rules: hours.version,
      under: this.#under,
      readUpTo: this.#readUpTo,
      at: (instant) => this.#asOf(secondsOf(instant)),
    };
  }

  /** A request may have been asked of another process, under hours that this one has not read yet. */
  readonly #readUpTo = async (db: Reading, rules: number): Promise<void> => {
    if (rules <= newestOf(this.#versions.calendars)) return;
    await this.readAnew(db);
    this.#tookUp = true;
  };

  readonly #under = (rules: number): DeskHours => {
    const version = this.#versions.calendars.find((each) => each.version === rules);
    if (version === undefined)
      throw new RangeError(
        `desk_rules has no calendars of version ${rules}, which a request was asked under`,
      );
    return version.body;
  };
}

function versionsOf(given: Config["desk"]): Versions {
  const first = { version: 0, at: always };
  return {
    calendars: [{ ...first, body: ruleBodyOf("calendars", given) }],
    targets: [{ ...first, body: ruleBodyOf("targets", given) }],
    topics: [{ ...first, body: ruleBodyOf("topics", given) }],
    bonus: [{ ...first, body: ruleBodyOf("bonus", given) }],
    pilots: [{ ...first, body: ruleBodyOf("pilots", given) }],
  };
}

function newestOf(versions: readonly { readonly version: number }[]): number {
  return versions.at(-1)?.version ?? 0;
}

function heldAt<K extends RuleKind>(versions: readonly Version<K>[], seconds: number): Version<K> {
  const held = versions.findLast(({ at }) => at <= seconds);
  if (held === undefined) throw new RangeError("desk_rules has no version 0: it was changed by hand");
  return held;
}
