import { collectDefaultMetrics, type Registry } from "prom-client";

/**
 * Memory, processor time, garbage, file descriptors and the delay of the event loop, as Prometheus' clients name them. For
 * a process that serves and nothing else: what is watched here is watched until it ends.
 */
export function watchProcess(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
}
