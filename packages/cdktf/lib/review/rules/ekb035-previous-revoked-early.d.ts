export declare const EKB035: import("./rule.ts").Rule<"EKB035">;
