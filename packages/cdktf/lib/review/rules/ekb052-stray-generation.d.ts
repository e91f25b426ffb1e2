export declare const EKB052: import("./rule.ts").Rule<"EKB052">;
