import type { Reading } from "../desk/people.ts";
import { nobodyYet } from "../desk/nobody-yet.ts";
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
  db: Reading,
  { record, regions, channels }: Wanted,
  { from, to }: Span,
): Promise<Asked> {
  return (
    db
      // From each question to whose answer it waits for: there are few of these, and answers of all years are many.
      .withRecursive("led(request, at)", (cte) =>
        cte
          .selectFrom("request")
          .select(["request.id as request", "request.id as at"])
          .where("request.askedAt", ">=", from)
          .where("request.askedAt", "<", to)
          .where("request.state", "!=", "cancelled")
          .where("request.kind", "!=", "suggestion")
          .$if(regions.length > 0, (all) => all.where("request.region", "in", regions))
          .$if(channels.length > 0, (all) => all.where("request.channel", "in", channels))
          .union((step) =>
            step
              .selectFrom("led")
              .innerJoin("request as here", "here.id", "led.at")
              .innerJoin("request as into", "into.id", "here.mergedInto")
              .select(["led.request", "into.id as at"])
              .where("here.state", "=", "merged"),
          ),
      )
      .selectFrom("led")
      .innerJoin("request as asked", "asked.id", "led.request")
      .innerJoin("request as root", "root.id", "led.at")
      .innerJoin("message", "message.request", "root.id")
      .innerJoin("message_source", "message_source.message", "message.id")
      .select((each) => [
        each.fn.count<number>("asked.id").distinct().as("questions"),
        each.fn
          .count<number>("asked.seller")
          .distinct()
          .filterWhere("asked.seller", "!=", nobodyYet)
          .as("sellers"),
      ])
      .where("root.state", "!=", "merged")
      .where("message_source.record", "=", record)
      .where("message.id", "=", (each) =>
        each
          .selectFrom("message as answer")
          .select((latest) => latest.fn.max("answer.id").as("latest"))
          .whereRef("answer.request", "=", "root.id")
          .where("answer.kind", "=", "answer"),
      )
      // Who began to wait after that answer had come back as incomplete was not given it.
      .where((each) =>
        each.exists(
          each
            .selectFrom("request_event")
            .select("request_event.request")
            .whereRef("request_event.request", "=", "asked.id")
            .where("request_event.kind", "=", "answered"),
        ),
      )
      .executeTakeFirstOrThrow()
  );
}
