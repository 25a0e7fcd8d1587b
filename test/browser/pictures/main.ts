import { openDesk } from "../harness/agent.ts";
import { setup as buildProduct } from "../harness/build-product.ts";
import { launchChromium } from "../harness/launch-chromium.ts";
import { answers, looksBack, takes } from "./agent-pictures.ts";
import { cameraInto } from "./camera.ts";
import { openDemo } from "./open-demo.ts";
import { asks, connects, getsTheAnswer } from "./seller-pictures.ts";

/** `npm run docs:pictures`: the pictures of docs/ru and docs/en, from the demo in a real browser, in each language anew. */
const docs = new URL("../../../docs", import.meta.url).pathname;
const languages = [
  { language: "ru", locale: "ru-RU" },
  { language: "en", locale: "en-GB" },
] as const;
const alina = { login: "alina", password: "demo-alina" };

// The demo's desk is there, and half of its sellers.
process.env["TZ"] = "Europe/Moscow";
buildProduct();
for (const spoken of languages) await takePictures(spoken);

async function takePictures({ language, locale }: (typeof languages)[number]): Promise<void> {
  const camera = cameraInto(`${docs}/${language}/pictures`);
  await using ending = new AsyncDisposableStack();
  const demo = await openDemo();
  ending.defer(demo.close);
  const chromium = await launchChromium({ locale });
  ending.defer(() => chromium.close());
  const desk = await openDesk(demo.server, alina, { locale, viewport: { width: 1280, height: 720 } });
  ending.defer(desk.close);

  const seller = { demo, chromium, camera };
  const agent = { page: desk.page, camera };
  await connects(seller);
  const page = await asks(seller);
  await takes(agent);
  await answers(agent);
  await getsTheAnswer(seller, page);
  await looksBack(agent);
}
