import { expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Endpoint } from "../../../core/contract/endpoint.ts";

/** What a seller's browser sends: it may be newer than its server, and say more. */
const sellers = Object.values(endpoints)
  .filter(({ who }: Endpoint) => who === "public" || who === "anyone" || who.includes("seller"))
  .filter((one: Endpoint) => one.body !== undefined)
  .map((one: Endpoint) => ({
    id: one.id,
    body: z.toJSONSchema(one.body ?? z.never(), { io: "input", unrepresentable: "any" }),
  }));

test.each(sellers)("$id takes a field that only a newer browser sends", ({ body }) => {
  expect(JSON.stringify(body)).not.toContain('"additionalProperties":false');
});
