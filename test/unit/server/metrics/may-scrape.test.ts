import { describe, expect, test } from "vitest";
import { type MayScrape, mayScrape, type Scraping } from "../../../../server/metrics/may-scrape.ts";

const token = "a token of sixteen or more";
const call = (given: Partial<Scraping> = {}): Scraping => ({
  authorization: `Bearer ${token}`,
  address: "10.0.0.5",
  isPassedOn: false,
  ...given,
});

describe("who may read the metrics", () => {
  test.each<[string, Parameters<typeof mayScrape>[0], Scraping, MayScrape]>([
    ["nobody, as long as nothing says who", undefined, call(), "off"],
    ["nobody by an empty key", {}, call(), "off"],
    ["whoever has the token", { token }, call(), "yes"],
    ["not without it", { token }, call({ authorization: null }), "token"],
    ["not with another", { token }, call({ authorization: `Bearer ${token}x` }), "token"],
    ["not with a part of it", { token }, call({ authorization: `Bearer ${token.slice(1)}` }), "token"],
    ["not with the token as a password", { token }, call({ authorization: `Basic ${token}` }), "token"],
    ["whoever comes from the address", { from: ["10.0.0.5"] }, call({ authorization: null }), "yes"],
    ["or the network", { from: ["10.0.0.0/24"] }, call({ authorization: null }), "yes"],
    ["not from next to it", { from: ["10.0.1.0/24"] }, call(), "address"],
    [
      "not by a proxy that may stand for anybody",
      { from: ["10.0.0.5"] },
      call({ isPassedOn: true }),
      "address",
    ],
    ["not from what is no address", { from: ["10.0.0.0/8"] }, call({ address: "unknown" }), "address"],
    ["with both, the token from there", { token, from: ["10.0.0.5"] }, call(), "yes"],
    ["with both, not the token from elsewhere", { token, from: ["10.0.0.6"] }, call(), "address"],
    [
      "with both, not from there without it",
      { token, from: ["10.0.0.5"] },
      call({ authorization: "" }),
      "token",
    ],
  ])("%s", (...[, config, asked, expected]) => {
    expect(mayScrape(config, asked)).toBe(expected);
  });
});
