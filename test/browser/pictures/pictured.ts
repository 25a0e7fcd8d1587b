/** What is asked and answered in the pictures. The demo's portal is Russian, and so are its people in either language. */
export const pictured = {
  search: "каско молодой водитель",
  marked: "Территориальный коэффициент уже учтён",
  question: "Какой тариф КАСКО в Казани для Haval Jolion 2021 года, если водителю 21 год?",
  answer:
    "Марина, базовый тариф **4,6 %**, для водителя 21 года — коэффициент 1,65: итого **7,59 %**. Таблица здесь: ",
  sought: "@казань молодые",
  found: ["Молодые водители", "Тарифы КАСКО: Казань, Республика Татарстан"],
  told: "7,59 %",
} as const;
