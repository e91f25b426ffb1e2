export declare const EKB014: import("./rule.ts").Rule<"EKB014">;
