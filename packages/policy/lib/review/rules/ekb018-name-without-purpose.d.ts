export declare const EKB018: import("./rule.ts").Rule<"EKB018">;
