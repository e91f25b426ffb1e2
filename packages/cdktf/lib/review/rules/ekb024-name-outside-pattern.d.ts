export declare const EKB024: import("./rule.ts").Rule<"EKB024">;
