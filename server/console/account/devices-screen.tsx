import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { extensionPath } from "../../../core/contract/paths.ts";
import type { Device } from "../../../core/contract/person.ts";
import { ago, shortDate } from "../../../ui/time.ts";
import { notice } from "../frame/notice.tsx";
import { Told } from "../frame/told.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { useTitle } from "../platform/use-title.ts";
import { devicesMessages } from "./devices-messages.ts";

type Reading = { kind: "loading" } | { kind: "ready"; devices: readonly Device[] } | { kind: "failed" };

/** The browsers that act for the person signed in; each can be disconnected. */
export function DevicesScreen(): JSX.Element {
  const say = devicesMessages(language.value);
  const reading = useSignal<Reading>({ kind: "loading" });
  useTitle(say.title);
  const read = async (): Promise<void> => {
    const called = await deskCall(endpoints.devices, {});
    reading.value =
      called.kind === "ok" ? { kind: "ready", devices: called.answer.devices } : { kind: "failed" };
  };
  useEffect(() => {
    void read();
  }, []);
  const revoke = async (device: Device): Promise<void> => {
    const called = await deskCall(endpoints.revokeDevice, { params: { device: device.id } });
    if (called.kind === "offline") notice(say.failed, "danger");
    else notice(say.revoked(device.name || say.unnamed));
    await read();
  };
  return (
    <div class="page">
      <h1 class="screen-title">{say.title}</h1>
      <p class="page-note">{say.note}</p>
      {reading.value.kind === "failed" && (
        <p class="form-error" role="alert">
          {say.failed}
        </p>
      )}
      {reading.value.kind === "ready" && reading.value.devices.length === 0 && (
        <Told title={say.noneTitle} text={say.none} heading="h2">
          <a class="button button-primary" href={extensionPath}>
            {say.install}
          </a>
        </Told>
      )}
      {reading.value.kind === "ready" && reading.value.devices.length > 0 && (
        <ul class="device-list">
          {reading.value.devices.map((device) => (
            <DeviceRow key={device.id} device={device} onRevoke={() => void revoke(device)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function DeviceRow({ device, onRevoke }: { device: Device; onRevoke: () => void }): JSX.Element {
  const say = devicesMessages(language.value);
  const name = device.name || say.unnamed;
  const asked = useSignal(false);
  const at = now.value;
  return (
    <li class="device">
      <span>
        <strong>{name}</strong> {device.current && <span class="chip chip-accent">{say.current}</span>}
        <span class="device-times">
          {say.connected(shortDate(device.connectedAt, at, language.value))} ·{" "}
          {device.seenAt === null ? say.neverSeen : say.seen(ago(device.seenAt, at, language.value))}
        </span>
      </span>
      {asked.value ? (
        <fieldset class="device-sure" aria-label={say.sure(name)}>
          <span>{say.sure(name)}</span>
          <button type="button" class="button button-danger" onClick={onRevoke}>
            {say.revoke}
          </button>
          <button type="button" class="button" onClick={() => (asked.value = false)}>
            {say.cancel}
          </button>
        </fieldset>
      ) : (
        <button type="button" class="button" onClick={() => (asked.value = true)}>
          {say.revoke}
        </button>
      )}
    </li>
  );
}
