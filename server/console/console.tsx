import type { JSX } from "preact";
import { deskRoles, type Me } from "../../core/contract/person.ts";
import { HeldStrip } from "./answering/held-strip.tsx";
import { ManyDialog } from "./answering/many-dialog.tsx";
import { MergeDialog } from "./answering/merge-dialog.tsx";
import { AnsweredScreen } from "./board/answered-screen.tsx";
import { BoardScreen } from "./board/board-screen.tsx";
import { SkippedScreen } from "./board/skipped-screen.tsx";
import { LeadKeys } from "./board/lead-keys.ts";
import { PeopleScreen } from "./people/people-screen.tsx";
import { leads } from "./account/leads.ts";
import { AuditScreen } from "./audit/audit-screen.tsx";
import { RulesScreen } from "./rules/rules-screen.tsx";
import { ModulesScreen } from "./modules/modules-screen.tsx";
import { ConnectScreen } from "./account/connect-screen.tsx";
import { DevicesScreen } from "./account/devices-screen.tsx";
import { readSession, session } from "./account/session.ts";
import { SignInAgain } from "./account/sign-in-again.tsx";
import { SignInScreen } from "./account/sign-in-screen.tsx";
import { Frame } from "./frame/frame.tsx";
import { frameMessages } from "./frame/frame-messages.ts";
import { KeyHelp } from "./frame/key-help.tsx";
import { NoticePlace } from "./frame/notice.tsx";
import { Told } from "./frame/told.tsx";
import { HealthScreen } from "./health/health-screen.tsx";
import { healthMessages } from "./health/health-messages.ts";
import { language } from "./platform/language.ts";
import { CallPlace } from "./phone/call-dialog.tsx";
import { RoutingDialogs } from "./routing/routing-dialogs.tsx";
import { SpecialistRequest } from "./specialist/specialist-request.tsx";
import { SpecialistScreen } from "./specialist/specialist-screen.tsx";
import { MineScreen } from "./queue/mine-screen.tsx";
import { QueueScreen } from "./queue/queue-screen.tsx";
import { RequestScreen } from "./request/request-screen.tsx";
import { Link } from "./router/link.tsx";
import { addressOfRoute, type Route } from "./router/route.ts";
import { route } from "./router/router.ts";

/** The console's screens by address; all but signing in need to know who is there. */
export function Console(): JSX.Element | null {
  const current = session.value;
  const shown = route.value;
  switch (current.kind) {
    case "unknown":
      return null;
    case "unreachable":
      return <Unreachable />;
    case "signed-out":
      return <SignInScreen to={shown.name === "sign-in" ? shown.to : addressHere(shown)} />;
    case "signed-in":
    case "expired":
      return (
        <>
          <Screen shown={shown} me={current.me} />
          {current.kind === "expired" && <SignInAgain login={current.me.login} />}
        </>
      );
  }
}

function Screen({ shown, me }: { shown: Route; me: Me }): JSX.Element {
  if (shown.name === "sign-in") return <SignInScreen to={shown.to} />;
  if (shown.name === "connect") return <ConnectScreen key={shown.code} code={shown.code} me={me} />;
  return (
    <>
      <Frame me={me}>
        <DeskScreen shown={shown} me={me} />
      </Frame>
      <RoutingDialogs />
      <MergeDialog />
      <ManyDialog me={me} />
      <HeldStrip />
      {deskRoles.some((role) => role === me.role) && <CallPlace me={me} />}
      {leads(me) && <LeadKeys />}
      <KeyHelp />
      <NoticePlace />
    </>
  );
}

function DeskScreen({ shown, me }: { shown: Route; me: Me }): JSX.Element {
  const say = frameMessages(language.value);
  if (shown.name === "devices") return <DevicesScreen />;
  if (me.role === "specialist") {
    if (shown.name === "request") return <SpecialistRequest key={shown.id} id={shown.id} me={me} />;
    return <SpecialistScreen />;
  }
  if (!deskRoles.some((role) => role === me.role)) {
    return <Told title={say.notDeskTitle} text={say.notDesk} />;
  }
  switch (shown.name) {
    case "request":
      return <RequestScreen id={shown.id} me={me} />;
    case "mine":
      return <MineScreen me={me} />;
    case "queue":
      return <QueueScreen me={me} />;
    case "modules":
      return leads(me) ? <ModulesScreen /> : <NotYours />;
    case "rules":
      return leads(me) ? <RulesScreen key={shown.kind} kind={shown.kind} /> : <NotYours />;
    case "audit":
      return leads(me) ? <AuditScreen /> : <NotYours />;
    case "board":
      return leads(me) ? <BoardScreen /> : <NotYours />;
    case "answered":
      return leads(me) ? <AnsweredScreen filter={shown.filter ?? {}} /> : <NotYours />;
    case "skipped":
      return leads(me) ? <SkippedScreen key={shown.agent} agent={shown.agent} /> : <NotYours />;
    case "people":
      return leads(me) ? <PeopleScreen /> : <NotYours />;
    case "health":
      return me.role === "admin" ? <HealthScreen /> : <NotYours />;
    default:
      return (
        <Told title={say.unknownTitle} text="">
          <Link to={{ name: "queue" }} class="button">
            {say.toQueue}
          </Link>
        </Told>
      );
  }
}

/** A screen that another role has. */
function NotYours(): JSX.Element {
  const { notYoursTitle, notYours } = healthMessages(language.value);
  return (
    <Told title={notYoursTitle} text={notYours}>
      <Link to={{ name: "queue" }} class="button">
        {frameMessages(language.value).toQueue}
      </Link>
    </Told>
  );
}

function Unreachable(): JSX.Element {
  const say = frameMessages(language.value);
  return (
    <div class="page-alone">
      <main class="card-alone">
        <Told title={say.unreachableTitle} text={say.unreachable}>
          <button type="button" class="button button-primary" onClick={() => void readSession()}>
            {say.again}
          </button>
        </Told>
      </main>
    </div>
  );
}

function addressHere(shown: Exclude<Route, { name: "sign-in" }>): string {
  return addressOfRoute(shown.name === "unknown" ? { name: "queue" } : shown);
}
