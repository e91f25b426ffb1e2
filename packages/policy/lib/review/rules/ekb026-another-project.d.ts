export declare const EKB026: import("./rule.ts").Rule<"EKB026">;
