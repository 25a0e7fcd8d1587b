import { z } from "zod";
import { formatDay } from "./format-day.ts";
import { portalPage, type PortalPage } from "./portal-page.ts";
import { readContent } from "./read-content.ts";
import { renderMarkdown } from "./render-markdown.ts";

const Form = z.strictObject({
  code: z.string(),
  slug: z.string(),
  title: z.string(),
  version: z.string(),
  since: z.string(),
  product: z.string(),
  owner: z.string(),
  channel: z.string().optional(),
  strict: z.boolean().default(false),
  purpose: z.string(),
  filling: z.string(),
  signs: z.string(),
  keep: z.string(),
});

type Form = z.output<typeof Form>;

/** A page for each form, and the list of all of them. */
export function formPages(): PortalPage[] {
  const forms = readContent("forms.yaml", z.array(Form));
  return [listPage(forms), ...forms.map(formPage)];
}

function formPage(form: Form): PortalPage {
  const body = [
    form.purpose,
    `| | |\n| --- | --- |\n| Код | ${form.code} |\n| Редакция | ${form.version} от ${formatDay(form.since)} |\n| Продукт | ${form.product} |\n| Учёт | ${form.strict ? "бланк строгой отчётности" : "обычный"} |\n| Кто подписывает | ${form.signs} |\n| Где хранить | ${form.keep} |`,
    `## Как заполнять {#zapolnenie}\n\n${form.filling}`,
    form.strict
      ? "## Учёт {#uchet}\n\nНомер бланка заносят в 1С в день выдачи. Испорченный бланк не выбрасывают: [как сдать бланки](/work/blanks/bso)."
      : "## Прежние редакции\n\nПрежнюю редакцию принимают ещё 30 дней после выхода новой, затем документ вернут на переоформление.",
  ].join("\n\n");
  return portalPage(
    { path: `/forms/${form.slug}`, html: () => renderMarkdown(body) },
    {
      title: `${form.code}. ${form.title}`,
      summary: `${form.product} · редакция ${form.version}`,
      updated: form.since,
      owner: form.owner,
      channel: form.channel,
      inMenu: false,
    },
  );
}

function listPage(forms: readonly Form[]): PortalPage {
  const rows = forms.map(
    ({ code, slug, title, version, product }) =>
      `| [${code}](/forms/${slug}) | ${title} | ${product} | ${version} |`,
  );
  const body = [
    "Берите бланк отсюда в день оформления: сохранённые на рабочем столе копии устаревают. Код и редакция напечатаны в левом нижнем углу каждого листа.",
    `## Все бланки {#vse}\n\n| Код | Название | Продукт | Редакция |\n| --- | --- | --- | --- |\n${rows.join("\n")}`,
    "## Где взять бумажные\n\nБланки строгой отчётности выдаёт материально ответственное лицо филиала по заявке в 1С: [порядок](/work/blanks/bso).",
  ].join("\n\n");
  return portalPage(
    { path: "/forms/", html: () => renderMarkdown(body) },
    {
      title: "Бланки и формы",
      updated: "2026-11-10",
      owner: "Управление методологии",
      order: 70,
      lists: "nothing",
    },
  );
}
