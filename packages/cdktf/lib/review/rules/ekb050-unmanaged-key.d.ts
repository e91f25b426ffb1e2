export declare const EKB050: import("./rule.ts").Rule<"EKB050">;
