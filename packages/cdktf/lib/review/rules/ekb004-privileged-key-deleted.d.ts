export declare const EKB004: import("./rule.ts").Rule<"EKB004">;
