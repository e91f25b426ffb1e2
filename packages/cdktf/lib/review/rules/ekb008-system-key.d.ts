export declare const EKB008: import("./rule.ts").Rule<"EKB008">;
