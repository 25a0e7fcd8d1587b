import { judgeSlaCase } from "./judge-sla-case.ts";
import { judgeFile } from "./judge-file.ts";
import { readSlaCases } from "./sla-cases.ts";

judgeFile({ file: "../shared/data/desk/sla.json", read: readSlaCases, judge: judgeSlaCase });
