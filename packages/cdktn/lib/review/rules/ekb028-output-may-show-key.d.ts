export declare const EKB028: import("./rule.ts").Rule<"EKB028">;
