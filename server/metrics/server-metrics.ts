import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { type StandingFacts, standingGauges } from "./standing-gauges.ts";

const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const commitSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** What the server counts of itself, of one registry: parts that are opened anew go on counting in it. */
export class ServerMetrics {
  readonly registry = new Registry();
  readonly #registers = [this.registry];
  readonly #standing: ReadonlyMap<string, Gauge>;

  /** One for each route that is answered by, never for an address as it was called. */
  readonly answered = new Counter({
    name: "ask_me_http_requests_total",
    help: "Requests answered, by route, method and class of status",
    labelNames: ["route", "method", "status"],
    registers: this.#registers,
  });
  readonly requestSeconds = new Histogram({
    name: "ask_me_http_request_duration_seconds",
    help: "From a request to the beginning of its answer, by route and method",
    labelNames: ["route", "method"],
    buckets: requestSeconds,
    registers: this.#registers,
  });
  readonly limited = new Counter({
    name: "ask_me_http_requests_limited_total",
    help: "Calls refused with 429 before they reached a route, by whose budget was spent and for what",
    labelNames: ["by", "budget"],
    registers: this.#registers,
  });
  readonly commitSeconds = new Histogram({
    name: "ask_me_database_commit_duration_seconds",
    help: "One transaction of the write queue, however many units share it",
    buckets: commitSeconds,
    registers: this.#registers,
  });
  readonly reloads = new Counter({
    name: "ask_me_settings_reloads_total",
    help: "Times the settings were to be read again, by what became of it",
    labelNames: ["outcome"],
    registers: this.#registers,
  });

  constructor() {
    this.#standing = new Map(
      standingGauges.map(({ name, help }) => [name, new Gauge({ name, help, registers: this.#registers })]),
    );
  }

  /** Everything in Prometheus' text form, with the server as it stands. */
  async text(facts: StandingFacts): Promise<string> {
    for (const { name, value } of standingGauges) {
      const gauge = this.#standing.get(name);
      const known = value(facts);
      // What is not known is left out: a zero would be a wrong figure.
      if (known === null) gauge?.remove();
      else gauge?.set(known);
    }
    return this.registry.metrics();
  }
}
