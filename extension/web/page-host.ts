import { answerPorts } from "../host/answer-ports.ts";

/** The host of a plain page: it runs in the page itself, and ends with it. */
export const pageHost = answerPorts();
