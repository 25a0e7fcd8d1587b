import { routingEndpoints } from "../../core/contract/routing-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { deskOf } from "../desk/desk-of.ts";
import { fileFolder } from "../files/file-folder.ts";
import type { LiveHub } from "../live/live-hub.ts";
import { serve } from "../serve-endpoint.ts";
import { answerAsSpecialist } from "./answer-as-specialist.ts";
import { assignRequests } from "./assign-requests.ts";
import { deskSetup } from "./desk-setup.ts";
import { DueBook } from "./due-book.ts";
import { serveLinks } from "./link-part.ts";
import { listAddressees } from "./list-addressees.ts";
import { recallRequest } from "./recall-request.ts";
import { remindSpecialist } from "./remind-specialist.ts";
import { routeRequest } from "./route-request.ts";
import { setTopic } from "./set-topic.ts";
import { skipRequest } from "./skip-request.ts";
import { sourceAtAddress } from "./source-at-address.ts";
import { takeNextRequest } from "./take-next-request.ts";
import { topicOfRequest } from "./topic-of-request.ts";

/** To whom a request goes: topics, specialists with and without account, taking the next, handing over. */
export function routingOver(hub: LiveHub): Part {
  return (serving, deps) => {
    const desk = deskOf(hub, deps);
    const dues = new DueBook();
    serve(serving, routingEndpoints.deskSetup, async () => ({
      answer: deskSetup(deps.config.desk, deps.now()),
    }));
    serve(serving, routingEndpoints.topicProposal, ({ account: viewer, params: { id } }) =>
      topicOfRequest(desk, { viewer, id }),
    );
    serve(serving, routingEndpoints.setTopic, ({ account: viewer, params: { id }, body }) =>
      setTopic(desk, { viewer, id }, body.topic),
    );
    serve(serving, routingEndpoints.addressees, ({ account: viewer, params: { id } }) =>
      listAddressees(desk, { viewer, id }),
    );
    serve(serving, routingEndpoints.route, ({ account: viewer, params: { id }, body }) =>
      routeRequest(desk, { viewer, id }, body),
    );
    serve(serving, routingEndpoints.recall, ({ account: viewer, params: { id } }) =>
      recallRequest(desk, { viewer, id }),
    );
    serve(serving, routingEndpoints.remindSpecialist, ({ account: viewer, params: { id }, language }) =>
      remindSpecialist(desk, { viewer, id }, language),
    );
    serve(serving, routingEndpoints.specialistAnswer, ({ account: viewer, params: { id }, body }) =>
      answerAsSpecialist(desk, { viewer, id }, body),
    );
    serve(serving, routingEndpoints.takeNext, ({ account }) => takeNextRequest({ desk, dues }, account));
    serve(serving, routingEndpoints.skip, ({ account: viewer, params: { id }, body }) =>
      skipRequest(desk, { viewer, id }, body.reason),
    );
    serve(serving, routingEndpoints.assign, ({ account, body }) => assignRequests(desk, account, body));
    const { config, catalogue } = deps;
    const at = { catalogue, server: config.server.address };
    serveLinks(serving, {
      ...desk,
      folder: fileFolder(config.data),
      sourceAt: (address, groups) => sourceAtAddress(at, address, groups),
    });
  };
}
