import { staffEndpoints } from "../../core/contract/staff-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { deskOf } from "../desk/desk-of.ts";
import type { LiveHub } from "../live/live-hub.ts";
import { serve } from "../serve-endpoint.ts";
import { deskCoverage } from "./desk-coverage.ts";
import { addAbsence, endAbsence } from "./keep-absences.ts";
import { keepHours } from "./keep-hours.ts";
import { listStaff } from "./list-staff.ts";

/** Who works at the desk, and when. */
export function staffOver(hub: LiveHub): Part {
  return (serving, deps) => {
    const desk = deskOf(hub, deps);
    serve(serving, staffEndpoints.staff, async ({ account }) => ({ answer: await listStaff(desk, account) }));
    serve(serving, staffEndpoints.coverage, async () => ({ answer: await deskCoverage(desk) }));
    serve(serving, staffEndpoints.putHours, ({ account: { id: by }, params: { account }, body: { week } }) =>
      keepHours(desk, { account, by, week }),
    );
    serve(serving, staffEndpoints.addAbsence, ({ account, body }) => addAbsence(desk, account, body));
    serve(serving, staffEndpoints.endAbsence, ({ account, params }) =>
      endAbsence(desk, account, params.absence),
    );
  };
}
