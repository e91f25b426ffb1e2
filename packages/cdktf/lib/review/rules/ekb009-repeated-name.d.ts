export declare const EKB009: import("./rule.ts").Rule<"EKB009">;
