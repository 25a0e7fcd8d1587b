import { learningEndpoints } from "../../core/contract/learning-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { serve } from "../serve-endpoint.ts";
import { learn } from "./learn.ts";

/** Where browsers tell what was searched and opened. @param noted something may have been written down */
export function learningOver(noted: () => void): Part {
  return (serving, { store, config, now, catalogue }) => {
    serve(serving, learningEndpoints.learn, async ({ account, body }) => {
      const outcome = await learn({ store, config, now, catalogue }, account, body);
      noted();
      return outcome;
    });
  };
}
