export declare const EKB037: import("./rule.ts").Rule<"EKB037">;
