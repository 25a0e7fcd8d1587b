import { learningEndpoints } from "../../core/contract/learning-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { serve } from "../serve-endpoint.ts";
import { learn } from "./learn.ts";

/** Where browsers tell what was searched and opened. */
export const serveLearning: Part = (serving, { store, config, now, catalogue }) => {
  serve(serving, learningEndpoints.learn, ({ account, body }) =>
    learn({ store, config, now, catalogue }, account, body),
  );
};
