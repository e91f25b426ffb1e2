export declare const EKB015: import("./rule.ts").Rule<"EKB015">;
