export declare const EKB027: import("./rule.ts").Rule<"EKB027">;
