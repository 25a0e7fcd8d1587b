import { z } from "zod";
import { Role } from "../../../core/contract/person.ts";
import { ProblemCode } from "../../../core/contract/problem.ts";

const Schema = z.unknown();
const Content = z.record(z.string(), z.object({ schema: Schema.optional() })).optional();

const DocsOperation = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.tuple([z.string()]),
  "x-who": z.union([z.enum(["public", "anyone", "scim", "metrics"]), z.array(Role)]),
  "x-problems": z.array(ProblemCode),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        schema: Schema.optional(),
      }),
    )
    .default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: Content })),
});
export type DocsOperation = z.infer<typeof DocsOperation>;

/** As much of the OpenAPI document as its page shows. */
export const DocsDocument = z.object({
  info: z.object({ description: z.string() }),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), DocsOperation)),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});
export type DocsDocument = z.infer<typeof DocsDocument>;
