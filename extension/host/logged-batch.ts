import type { LearningBatch } from "../../core/contract/learning-endpoints.ts";

/** What was searched and opened, as it waits to be sent. One that may have been sent takes in nothing more. */
export type LoggedBatch = LearningBatch & { state: "open" | "closed" };
