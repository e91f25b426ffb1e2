export declare const EKB036: import("./rule.ts").Rule<"EKB036">;
