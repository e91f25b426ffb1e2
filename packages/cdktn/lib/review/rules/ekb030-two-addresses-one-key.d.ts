export declare const EKB030: import("./rule.ts").Rule<"EKB030">;
