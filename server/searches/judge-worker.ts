import { parentPort, workerData } from "node:worker_threads";
import { judgeRelease } from "./judge-release.ts";
import { Judging } from "./judging.ts";
import { giveWay } from "../worker/give-way.ts";

giveWay();

if (parentPort === null) throw new Error("This is for a worker thread: there is nobody to tell");
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
parentPort.postMessage(await judgeRelease(Judging.parse(workerData)));
