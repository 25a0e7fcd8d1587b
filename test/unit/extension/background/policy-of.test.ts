import { expect, test } from "vitest";
import { ExtensionPolicy } from "../../../../core/contract/extension-policy.ts";
import { policyOf } from "../../../../extension/background/policy-of.ts";
import { policyMessages } from "../../../../extension/connect/policy-messages.ts";
import { noPolicy } from "../../../../extension/platform/policy.ts";

const { mayReach: _, ...nothing } = noPolicy;

test("all of a policy is read", () => {
  const written: ExtensionPolicy = {
    server: "ask.example",
    portalOrigins: ["https://p.example/x", "p.example"],
    hotkey: "Ctrl+Space",
    localIndex: "titles",
    language: "en",
    mayNot: ["disconnect", "send-trail"],
    unticked: ["trail"],
  };
  expect(policyOf(written)).toEqual({
    server: "https://ask.example",
    portalOrigins: ["https://p.example"],
    hotkey: { code: "Space", ctrl: true, alt: false, shift: false },
    localIndex: "titles",
    language: "en",
    mayNot: ["disconnect", "send-trail"],
    unticked: ["trail"],
    faults: [],
  });
});

test.each([[undefined], [null], ["text"], [{}], [{ language: "auto" }]])("%j fixes nothing", (written) => {
  expect(policyOf(written)).toEqual(nothing);
});

test("what cannot be read is left out and told; what stands beside it holds", () => {
  const policy = policyOf({
    server: "ask me",
    sever: "https://ask.example",
    portalOrigins: ["https://p.example", "no address"],
    hotkey: "Alt+Q",
    localIndex: "all",
    language: 1,
    mayNot: ["fly", "disconnect"],
    unticked: "trail",
  });
  expect(policy).toMatchObject({
    ...nothing,
    portalOrigins: ["https://p.example"],
    mayNot: ["disconnect"],
    faults: [{}, {}, {}, {}, {}, {}, {}, {}],
  });
  expect(policy.faults).toEqual([
    { kind: "unreadable", key: "server", found: '"ask me"' },
    { kind: "unreadable", key: "portalOrigins", found: '"no address"' },
    { kind: "unreadable", key: "language", found: "1" },
    { kind: "unreadable", key: "localIndex", found: '"all"' },
    { kind: "hotkey", found: '"Alt+Q"', why: "notation", instead: "Alt+KeyQ" },
    { kind: "unreadable", key: "mayNot", found: '"fly"' },
    { kind: "unreadable", key: "unticked", found: '"trail"' },
    { kind: "unknown-key", key: "sever" },
  ]);
});

test("a hotkey that is no text is told as such", () => {
  expect(policyOf({ hotkey: 7 }).faults).toEqual([{ kind: "unreadable", key: "hotkey", found: "7" }]);
});

test.each(["ru", "en"] as const)(
  "the words of what would be right (%s) name every key and every choice",
  (language) => {
    const say = policyMessages(language);
    for (const key of Object.keys(ExtensionPolicy.shape)) expect(say.unknownKey).toContain(key);
    for (const choice of ExtensionPolicy.shape.mayNot.unwrap().element.options)
      expect(say.mayNot).toContain(choice);
    for (const part of ExtensionPolicy.shape.unticked.unwrap().element.options)
      expect(say.unticked).toContain(part);
  },
);
