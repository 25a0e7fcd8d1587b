import { z } from "zod";
import { Instant } from "./record.ts";

/**
 * A request that will not be answered in time if all goes on as usual. `reachedAt`: about when somebody will come to it;
 * null where nobody is there.
 */
export const Risk = z.object({ request: z.int(), reachedAt: Instant.nullable() }).meta({ id: "Risk" });
export type Risk = z.infer<typeof Risk>;
