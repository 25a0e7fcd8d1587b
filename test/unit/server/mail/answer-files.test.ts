import { afterEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { answer } from "../desk/desk-app.ts";
import { keepFor } from "../desk/keep-for.ts";
import { png } from "../files/sample-files.ts";
import { type MailDesk, mailDesk, type Sent } from "./mail-desk.ts";

let desk: MailDesk;
afterEach(() => desk.close());

async function answered(mail: Parameters<typeof mailDesk>[0] = {}): Promise<Sent | undefined> {
  desk = await mailDesk(mail);
  await desk.seller("marina@polis.example");
  const agent = await desk.someone({ role: "agent", name: "Соколова Ирина" });
  const id = await desk.asked({ subject: "Тариф КАСКО" });
  const files = [await keepFor(desk, agent, { name: "Памятка КАСКО.png" })];
  await agent.get(endpoints.answer, { params: { id }, body: answer({ text: "Памятка приложена", files }) });
  await desk.send();
  return (await desk.left())[0];
}

describe("the letter of an answer with a file", () => {
  test("brings the file", async () => {
    const letter = await answered();
    const [file, ...more] = letter?.mail.attachments ?? [];
    expect(more).toEqual([]);
    expect(file).toMatchObject({ filename: "Памятка КАСКО.png", contentType: "image/png" });
    expect(file?.content).toEqual(Buffer.from(png()));
    expect(letter?.mail.text).toMatch(/^Памятка приложена\n\nФайлы в этом письме:\n- Памятка КАСКО\.png\n/);
  });

  test("names it, where files stay on the server", async () => {
    const letter = await answered({ files: "link" });
    expect(letter?.mail.attachments).toEqual([]);
    expect(letter?.mail.text).toContain("Файлы по ссылке ниже:\n- Памятка КАСКО.png");
  });

  test("tells only that there is one, where nothing of the content may leave", async () => {
    const letter = await answered({ answers: "link" });
    expect(letter?.mail.attachments).toEqual([]);
    expect(letter?.mail.text).toContain("К сообщению приложены файлы: 1.");
    expect(letter?.mail.text).not.toContain("КАСКО");
  });
});
