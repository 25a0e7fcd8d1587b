import type { SectionRecord } from "../../../core/contract/record.ts";
import { sectionRecord } from "./section-record.ts";

/** A small portal on which the promises of search are tested. */
export const portal: readonly SectionRecord[] = [
  sectionRecord({
    id: "kasko#top",
    title: "Тарифы КАСКО",
    text: "Базовые тарифы по территориям, возрасту автомобиля и составу водителей.",
    region: ["kazan"],
  }),
  sectionRecord({
    id: "kasko#young",
    title: "Тарифы КАСКО",
    heading: "Молодые водители",
    text: "К тарифу применяется коэффициент 1,65, если водителю меньше 22 лет.",
  }),
  sectionRecord({
    id: "kasko#franchise",
    title: "Тарифы КАСКО",
    heading: "Франшиза",
    text: "Безусловная франшиза снижает премию. При франшизе 30 000 рублей скидка 20 %.",
  }),
  sectionRecord({
    id: "osago#top",
    title: "ОСАГО: оформление полиса",
    text: "Для оформления нужны паспорт, СТС и водительское удостоверение. КБМ берётся из РСА.",
    channel: ["dealer"],
  }),
  sectionRecord({
    id: "mortgage#top",
    title: "Ипотечное страхование",
    text: "Тариф зависит от банка, возраста и состояния здоровья. Страховка оформляется на год.",
    kind: "pdf",
    place: { kind: "page", value: 12 },
  }),
  sectionRecord({
    id: "errors#4102",
    title: "Ошибки оплаты",
    heading: "Ошибка 4102",
    text: "Не проходит оплата по QR-коду: попросите клиента открыть ссылку на телефоне.",
  }),
  sectionRecord({
    id: "errors#4103",
    title: "Ошибки оплаты",
    heading: "Ошибка 4103",
    text: "Банк отклонил платёж. Подождите десять минут и повторите.",
  }),
  sectionRecord({
    id: "api#deal",
    title: "Получить список сделок crm.deal.list",
    text: "Метод возвращает список сделок по фильтру. Для удаления служит deleteList.",
    kind: "document",
  }),
  sectionRecord({
    id: "travel#top",
    title: "Travel insurance",
    text: "Payment within ten days. The policy covers medical expenses abroad.",
    language: "en",
  }),
  sectionRecord({
    id: "travel-ru#top",
    title: "Страхование путешествий",
    text: "Полис для поездки оформляется до выезда. Частые вопросы про выплаты и франшизу.",
  }),
];
