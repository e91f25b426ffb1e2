export declare const EKB012: import("./rule.ts").Rule<"EKB012">;
