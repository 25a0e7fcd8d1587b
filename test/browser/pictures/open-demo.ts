import { join } from "node:path";
import { runStep } from "../../../demo/run-step.ts";
import { startPortal } from "../../../demo/portal/start-portal.ts";
import { startProduct } from "../harness/start-product.ts";

export type Demo = {
  /** Origins, without a slash. */
  readonly portal: string;
  readonly server: string;
  readonly close: () => Promise<void>;
};

/** What `npm start` opens, on free ports and with nothing kept: the demo's portal, crawled, its people and three months behind them. */
export async function openDemo(): Promise<Demo> {
  const demoPortal = await startPortal({ port: 0, host: "127.0.0.1" });
  const portal = new URL(demoPortal.address).origin;
  const product = await startProduct({ portal, undoSeconds: 10 });
  await product.stopServer();
  const code = await runStep({
    command: process.execPath,
    args: [
      "demo/history/main.ts",
      "--config",
      product.config,
      "--sellers",
      join(product.folder, "sellers.csv"),
    ],
    // It opens the database and signs nothing.
    environment: { ASK_ME_SECRET: "a secret that is long enough for anything" },
  });
  if (code !== 0) throw new Error(`The demo's history ended with ${code}`);
  await product.startServer();
  return {
    portal,
    server: product.server,
    close: async () => {
      await product.close();
      await demoPortal.close();
    },
  };
}
