export declare const EKB001: import("./rule.ts").Rule<"EKB001">;
