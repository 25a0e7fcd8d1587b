import { nobodyYet } from "../desk/nobody-yet.ts";
import type { Store } from "../store/store.ts";
import type { Span } from "./compared-spans.ts";

type Wanted = {
  /** The section that their answers cite. */
  readonly record: string;
  /** Where their sellers worked when asking; none: all of them. */
  readonly regions: readonly string[];
  readonly channels: readonly string[];
};

type Asked = {
  readonly questions: number;
  /** Different people who asked them, without those whom nobody knows yet. */
  readonly sellers: number;
};

/**
 * Questions of a time that a section answered, as they are counted of pages: by the latest answer alone; each of those that wait
 * for the same answer, through all merges; without those that were taken back. Who joined a question counts as nobody: where
 * they work is not known.
 */
export async function countAsked(
  db: Store["read"],
  { record, regions, channels }: Wanted,
  { from, to }: Span,
): Promise<Asked> {
  return (
    db
      // From each question to whose answer it waits for: there are few of these, and answers of all years are many.
      .withRecursive("led(request, seller, at, state, mergedInto)", (cte) =>
        cte
          .selectFrom("request")
          .select(["id as request", "seller", "id as at", "state", "mergedInto"])
          .where("askedAt", ">=", from)
          .where("askedAt", "<", to)
          .where("state", "!=", "cancelled")
          .where("kind", "!=", "suggestion")
          .$if(regions.length > 0, (all) => all.where("region", "in", regions))
          .$if(channels.length > 0, (all) => all.where("channel", "in", channels))
          .union((step) =>
            step
              .selectFrom("led")
              .innerJoin("request as into", "into.id", "led.mergedInto")
              .select(["led.request", "led.seller", "into.id as at", "into.state", "into.mergedInto"])
              .where("led.state", "=", "merged"),
          ),
      )
      .selectFrom("led")
      .select((each) => [
        each.fn.count<number>("led.request").distinct().as("questions"),
        each.fn
          .count<number>("led.seller")
          .distinct()
          .filterWhere("led.seller", "!=", nobodyYet)
          .as("sellers"),
      ])
      .where("led.state", "!=", "merged")
      .where((each) =>
        each.exists(
          each
            .selectFrom("message_source")
            .select("message_source.message")
            .where("message_source.record", "=", record)
            .where("message_source.message", "=", (one) =>
              one
                .selectFrom("message")
                .select((latest) => latest.fn.max("message.id").as("latest"))
                .whereRef("message.request", "=", "led.at")
                .where("message.kind", "=", "answer"),
            ),
        ),
      )
      // Who began to wait after that answer had come back as incomplete was not given it.
      .where((each) =>
        each.exists(
          each
            .selectFrom("request_event")
            .select("request_event.request")
            .whereRef("request_event.request", "=", "led.request")
            .where("request_event.kind", "=", "answered"),
        ),
      )
      .executeTakeFirstOrThrow()
  );
}
