import { z } from "zod";

export const Done = z.object({ done: z.literal(true) }).meta({ id: "Done" });
