export declare const EKB025: import("./rule.ts").Rule<"EKB025">;
