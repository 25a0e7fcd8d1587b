import type { HostileServices } from "./hostile-services.ts";

type Given = { readonly data: string; readonly port: number; readonly services: HostileServices };

const identity = (name: string, signIn: object) => ({ name, groups: ["everyone"], signIn });

/** Settings of everything that has a secret, each taken from the environment; all that it talks to is hostile. */
export function secretConfig({ data, port, services }: Given) {
  const week = Object.fromEntries(
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, [["00:00", "24:00"]]]),
  );
  return {
    data,
    server: { address: `http://127.0.0.1:${port}`, port, secret: "${SERVER_SECRET}" },
    desk: {
      calendar: "always",
      calendars: { always: { versions: [{ from: null, tz: "Europe/Moscow", week }] } },
      undoSeconds: 0,
    },
    sources: [
      {
        id: "portal",
        start: [`${services.portal}/`],
        identities: [
          identity("robot", { kind: "basic", user: "robot", password: "${PORTAL_PASSWORD}" }),
          identity("key", { kind: "header", name: "x-key", value: "${PORTAL_KEY}" }),
        ],
      },
    ],
    mail: {
      host: "127.0.0.1",
      port: services.smtpPort,
      user: "ask",
      password: "${SMTP_PASSWORD}",
      from: "ask@polis.example",
      newRequestsTo: ["desk@polis.example"],
      inbox: {
        host: "127.0.0.1",
        port: services.imapPort,
        secure: false,
        user: "ask",
        password: "${IMAP_PASSWORD}",
        watch: "poll",
        pollSeconds: 1,
      },
    },
    draft: { address: `${services.echo}/v1`, model: "m", key: "${DRAFT_KEY}", keeps: "nowhere" },
    signIn: {
      oidc: { issuer: services.echo, clientId: "ask-me", clientSecret: "${OIDC_SECRET}", automatic: false },
      scim: { token: "${SCIM_TOKEN}", roles: { Руководители: "lead" } },
    },
    alarms: {
      to: ["admin@polis.example"],
      // The receiver's own secret stands in the address, as Slack and its like have it.
      webhook: { address: `${services.echo}/hook?key=\${WEBHOOK_KEY}`, secret: "${WEBHOOK_SECRET}" },
      // No disk is so large: there is something to tell from the first moment on.
      diskMegabytes: 1_000_000_000,
    },
    metrics: { token: "${METRICS_TOKEN}" },
  };
}
