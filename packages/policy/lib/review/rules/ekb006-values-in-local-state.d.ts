export declare const EKB006: import("./rule.ts").Rule<"EKB006">;
