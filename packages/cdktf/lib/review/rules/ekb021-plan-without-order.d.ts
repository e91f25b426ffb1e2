export declare const EKB021: import("./rule.ts").Rule<"EKB021">;
