import { judgeBonusCase } from "./judge-bonus-case.ts";
import { judgeFile } from "./judge-file.ts";
import { readBonusCases } from "./bonus-cases.ts";

judgeFile({ file: "../shared/data/desk/bonus.json", read: readBonusCases, judge: judgeBonusCase });
