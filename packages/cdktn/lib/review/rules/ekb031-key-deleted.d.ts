export declare const EKB031: import("./rule.ts").Rule<"EKB031">;
