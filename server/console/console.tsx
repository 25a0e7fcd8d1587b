import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { deskRoles, type Me } from "../../core/contract/person.ts";
import { HeldStrip } from "./answering/held-strip.tsx";
import { ManyDialog } from "./answering/many-dialog.tsx";
import { MergeDialog } from "./answering/merge-dialog.tsx";
import { AnsweredScreen } from "./board/answered-screen.tsx";
import { BoardScreen } from "./board/board-screen.tsx";
import { SkippedScreen } from "./board/skipped-screen.tsx";
import { LeadKeys } from "./board/lead-keys.ts";
import { CapacityScreen } from "./capacity/capacity-screen.tsx";
import { PeopleScreen } from "./people/people-screen.tsx";
import { PilotsScreen } from "./pilots/pilots-screen.tsx";
import { leads } from "./account/leads.ts";
import { me as whoever } from "./account/me.ts";
import { studies } from "./account/studies.ts";
import { AuditScreen } from "./audit/audit-screen.tsx";
import { RulesScreen } from "./rules/rules-screen.tsx";
import { KeepDialog } from "./kept/keep-dialog.tsx";
import { KeptScreen } from "./kept/kept-screen.tsx";
import { BonusScreen } from "./bonus/bonus-screen.tsx";
import { ModulesScreen } from "./modules/modules-screen.tsx";
import { ConnectScreen } from "./account/connect-screen.tsx";
import { DevicesScreen } from "./account/devices-screen.tsx";
import { readSession, session } from "./account/session.ts";
import { SignInAgain } from "./account/sign-in-again.tsx";
import { SignInScreen } from "./account/sign-in-screen.tsx";
import { SignedInBeside } from "./account/signed-in-beside.tsx";
import { SignedOut } from "./account/signed-out.tsx";
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
import { studyScreen } from "./study-screen.tsx";
import { MineScreen } from "./queue/mine-screen.tsx";
import { QueueScreen } from "./queue/queue-screen.tsx";
import { RequestScreen } from "./request/request-screen.tsx";
import { Link } from "./router/link.tsx";
import { addressOfRoute, type Route } from "./router/route.ts";
import { go, route } from "./router/router.ts";

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
      return shown.name === "sign-in" ? (
        <SignInScreen to={shown.to} failed={shown.failed} />
      ) : (
        <SignedOut to={addressHere(shown)} />
      );
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
  if (shown.name === "sign-in") return <SignInScreen to={shown.to} failed={null} />;
  if (shown.name === "signed-in-beside") return <SignedInBeside />;
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
      <KeepDialog me={me.id} />
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
  const study = studies(me) ? studyScreen(shown, me) : null;
  if (study) return study;
  if (me.role === "trainer") return shown.name === "queue" ? <ToInsight /> : <NotYours />;
  if (!deskRoles.some((role) => role === me.role)) {
    return <Told title={say.notDeskTitle} text={say.notDesk} />;
  }
  switch (shown.name) {
    case "request":
      return <RequestScreen id={shown.id} me={me} />;
    case "mine":
      return <MineScreen me={me} />;
    case "bonus":
      return <BonusScreen month={shown.month} me={me} />;
    case "queue":
      return <QueueScreen me={me} />;
    case "kept":
      return <KeptScreen me={me} />;
    case "modules":
      return leads(me) ? <ModulesScreen /> : <NotYours />;
    case "rules":
      return leads(me) ? <RulesScreen key={shown.kind} kind={shown.kind} /> : <NotYours />;
    case "audit":
      return leads(me) ? <AuditScreen me={me} /> : <NotYours />;
    case "board":
      return leads(me) ? <BoardScreen /> : <NotYours />;
    case "answered":
      return leads(me) ? <AnsweredScreen filter={shown.filter ?? {}} /> : <NotYours />;
    case "skipped":
      return leads(me) ? <SkippedScreen key={shown.agent} agent={shown.agent} /> : <NotYours />;
    case "people":
      return leads(me) ? <PeopleScreen /> : <NotYours />;
    case "capacity":
      return leads(me) ? <CapacityScreen view={shown.view ?? { asked: {} }} /> : <NotYours />;
    case "pilots":
      return leads(me) ? <PilotsScreen /> : <NotYours />;
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

/** Where the trainer begins. */
function ToInsight(): null {
  useEffect(() => go({ name: "insight" }, { replace: true }), []);
  return null;
}

/** A screen that another role has. */
function NotYours(): JSX.Element {
  const { notYoursTitle, notYours } = healthMessages(language.value);
  const { toQueue, toInsight } = frameMessages(language.value);
  return (
    <Told title={notYoursTitle} text={notYours}>
      <Link to={{ name: "queue" }} class="button">
        {whoever()?.role === "trainer" ? toInsight : toQueue}
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
