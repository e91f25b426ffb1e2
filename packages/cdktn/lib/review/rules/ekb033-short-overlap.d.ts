export declare const EKB033: import("./rule.ts").Rule<"EKB033">;
