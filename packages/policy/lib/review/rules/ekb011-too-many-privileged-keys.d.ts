export declare const EKB011: import("./rule.ts").Rule<"EKB011">;
