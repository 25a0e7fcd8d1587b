import { z } from "zod";
import { readContent } from "../site/read-content.ts";

const Redirect = z.strictObject({
  from: z.string(),
  to: z.string(),
  status: z.union([z.literal(301), z.literal(302)]),
});

/** Flaw: pages moved over the years; some texts still link to where they were, and one move was moved again. */
export function loadRedirects(): z.output<typeof Redirect>[] {
  return readContent("redirects.yaml", z.array(Redirect));
}
