export declare const EKB007: import("./rule.ts").Rule<"EKB007">;
