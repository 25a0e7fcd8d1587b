import { describe, expect, test } from "vitest";
import { readConfig } from "../../../core/contract/read-config.ts";

const good = `
server: { address: "http://127.0.0.1:4000", secret: "\${SECRET}" }
desk:
  calendar: msk
  calendars:
    msk: { versions: [{ from: null, tz: Europe/Moscow, week: { mon: [["09:00","18:00"]], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } }] }
sources: [{ id: portal, start: ["http://127.0.0.1:4100/"] }]
`;
const environment = { SECRET: "a secret that is long enough to sign sessions" };
const problemsOf = (yaml: string, language: "ru" | "en" = "en"): readonly string[] => {
  const read = readConfig(yaml, environment, language);
  return read.kind === "wrong" ? read.problems : [];
};

describe("the configuration file", () => {
  test("a short file gets its defaults, secrets come from the environment", () => {
    const read = readConfig(good, environment, "ru");
    expect(read.kind === "ok" && read.config.desk.minutes).toBe(30);
    expect(read.kind === "ok" && read.config.server.secret).toBe(environment.SECRET);
    expect(read.kind === "ok" && read.config.sources[0]?.identities[0]?.groups).toEqual(["everyone"]);
  });

  test.each([
    ["an unknown key is named with the one meant", good.replace("sources:", "sorces:"), /sorces.*sources/],
    ["a missing key is named", good.replace(/server:.*\n/, ""), /^server: /m],
    [
      "a wrong type is named with what is right",
      good.replace("msk: {", "msk: { x: 1, "),
      /desk\.calendars\.msk\.x/,
    ],
    ["a calendar that is not there is named", good.replace("calendar: msk", "calendar: mks"), /mks.*msk/],
    ["a time zone that is not one", good.replace("Europe/Moscow", "Moscow"), /tz.*time zone/],
    ["keeping searches is on or off", `${good}learning: { keep: maybe }`, /^learning\.keep: .*"on"\|"off"/],
    ["a key lives a day at least", `${good}learning: { days: 0 }`, /^learning\.days: .*>=1/],
    ["and a year at most", `${good}learning: { days: 400 }`, /^learning\.days: .*<=365/],
    ["what is not YAML names the line", "server: [", /line \d+/],
    ["a variable that is not set", good.replace("SECRET", "OTHER_SECRET"), /OTHER_SECRET/],
  ])("%s", (_, yaml, expected) => {
    expect(problemsOf(yaml).join("\n")).toMatch(expected);
  });

  test.each([
    [
      '{ field: region, from: address, pattern: "(уфа" }',
      /^sources\.0\.fields\.0\.pattern: это не регулярное выражение: Unterminated group$/,
      /^sources\.0\.fields\.0\.pattern: this is no regular expression: Unterminated group$/,
    ],
    [
      '{ field: owner, from: text, pattern: "а", value: "$1" }',
      /fields\.0\.value: \$1 не найти.*: 0/,
      /no \$1.*: 0/,
    ],
    [
      '{ field: owner, from: path, selector: .who, pattern: "а" }',
      /fields\.0\.selector: .*from: selector/,
      /fields\.0\.selector: .*from: selector/,
    ],
    [
      '{ field: owner, from: selector, pattern: "а" }',
      /fields\.0\.selector: ключ обязателен/,
      /selector: .*required/,
    ],
    ['{ field: city, from: path, pattern: "а" }', /fields\.0\.field: .*region/, /fields\.0\.field: .*region/],
    ['{ field: owner, from: title, pattern: "а" }', /fields\.0\.from: /, /fields\.0\.from: /],
  ])("a rule %s is refused with what is wrong, in both languages", (rule, ru, en) => {
    const yaml = good.replace("id: portal,", `id: portal, fields: [${rule}],`);
    expect(problemsOf(yaml, "ru")).toEqual([expect.stringMatching(ru)]);
    expect(problemsOf(yaml)).toEqual([expect.stringMatching(en)]);
  });

  const targets = (list: string): string => good.replace("desk:\n", `desk:\n  targets: [${list}]\n`);

  test("targets name a kind, a topic or both, each once, and topics that are there", () => {
    const known = targets("{ kind: complaint, minutes: 15 }, { topic: payout, minutes: 20 }").replace(
      "desk:\n",
      "desk:\n  topics: [{ id: payout, ru: Выплаты, en: Payouts }]\n",
    );
    const read = readConfig(known, environment, "ru");
    expect(read.kind === "ok" && read.config.desk.targets).toHaveLength(2);
    expect(problemsOf(targets("{ minutes: 15 }"))).toEqual([
      expect.stringMatching(/^desk\.targets\.0: .*desk\.minutes/),
    ]);
    expect(problemsOf(targets("{ topic: payout, minutes: 15 }"), "ru")).toEqual([
      "desk.targets.0.topic: темы «payout» нет в desk.topics; есть: ни одной",
    ]);
    const twice = "{ kind: complaint, minutes: 15 }, { kind: complaint, minutes: 10 }";
    expect(problemsOf(targets(twice))).toEqual([expect.stringMatching(/^desk\.targets\.1: .*twice/)]);
  });

  const scheduled = (schedule: string): string => `${good}crawl: { schedules: [${schedule}] }\n`;

  test("schedules have a time zone, a kind and all sources unless they say otherwise", () => {
    const read = readConfig(scheduled('{ cron: "0 3 * * *" }'), environment, "ru");
    expect(read.kind === "ok" && read.config.crawl).toEqual({
      schedules: [{ cron: "0 3 * * *", timeZone: "Europe/Moscow", kind: "crawl", sources: [] }],
      staleHours: 26,
      alarmsTo: [],
    });
  });

  test.each([
    [
      '{ cron: "99 3 * * *" }',
      /schedules\.0\.cron: «99 3 \* \* \*» не расписание: .*«0 3/,
      /no schedule.*"0 3/,
    ],
    ['{ cron: "0 0 3 * * *" }', /не расписание/, /no schedule/],
    ['{ cron: "2026-12-01T03:00:00" }', /не расписание/, /no schedule/],
    ['{ cron: "0 3 * * пн" }', /не расписание/, /no schedule/],
    ['{ cron: "0 0 30 2 *" }', /не наступит никогда/, /never comes due/],
    [
      '{ cron: "0 3 * * *", sources: [portal, hr] }',
      /schedules\.0\.sources\.1: источника «hr» нет в sources; есть: portal$/,
      /no source "hr" in sources; there are: portal$/,
    ],
    ['{ cron: "0 3 * * *", timeZone: Moscow }', /schedules\.0\.timeZone/, /timeZone: .*Europe\/Moscow/],
  ])("a schedule %s is refused with what is wrong, in both languages", (schedule, ru, en) => {
    expect(problemsOf(scheduled(schedule), "ru")).toEqual([expect.stringMatching(ru)]);
    expect(problemsOf(scheduled(schedule))).toEqual([expect.stringMatching(en)]);
  });

  test("a system that there is no preset for is refused, with those that there are", () => {
    expect(problemsOf(good.replace("id: portal,", "id: portal, preset: drupal,")).join()).toMatch(
      /sources\.0\.preset: .*bitrix.*plain/,
    );
  });

  test("problems are told in Russian first", () => {
    expect(problemsOf(good.replace("address:", "adress:"), "ru").join("\n")).toMatch(
      /server\.adress: такого ключа нет; возможно, «address»/,
    );
  });
});
