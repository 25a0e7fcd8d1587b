import { defineConfig } from "wxt";
import { wxtOptions } from "./packager/wxt-options.ts";

/** For whoever loads the extension by hand; what a company installs is built by `npm run package`. */
export default defineConfig(wxtOptions(null));
