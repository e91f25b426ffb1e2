export declare const EKB039: import("./rule.ts").Rule<"EKB039">;
