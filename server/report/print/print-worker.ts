import { answerInTurn } from "../../worker/answer-in-turn.ts";
import { topicNames } from "../topic-names.ts";
import type { PrintWanted } from "./printed-report.ts";
import { reportPdf } from "./report-pdf.ts";

answerInTurn(({ report, language, topics }: PrintWanted) =>
  reportPdf(report, { language, topicName: topicNames({ topics }, language) }),
);
