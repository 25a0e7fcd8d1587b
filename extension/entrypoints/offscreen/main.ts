// oxlint-disable-next-line import/no-unassigned-import -- sets zod up before any schema is made
import "../../../ui/zod-without-eval.ts";
import { hearSignals } from "../../host/hear-signals.ts";
import { servePorts } from "../../host/serve-ports.ts";
import { servicesByMessage } from "../../host/services-by-message.ts";
import { startHost } from "../../host/start-host.ts";

// Lives as long as the document does.
const { signal } = new AbortController();
const ports = servePorts(signal);
hearSignals(startHost({ ports, services: servicesByMessage, signal }));
