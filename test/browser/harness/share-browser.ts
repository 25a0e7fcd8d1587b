import { afterAll } from "vitest";
import { closeSharedBrowser, shareBrowser } from "./agent.ts";

shareBrowser();
afterAll(closeSharedBrowser);
