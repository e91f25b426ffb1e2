export declare const EKB010: import("./rule.ts").Rule<"EKB010">;
