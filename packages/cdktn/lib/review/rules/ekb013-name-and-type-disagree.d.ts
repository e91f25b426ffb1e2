export declare const EKB013: import("./rule.ts").Rule<"EKB013">;
