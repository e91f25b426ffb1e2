export declare const EKB003: import("./rule.ts").Rule<"EKB003">;
