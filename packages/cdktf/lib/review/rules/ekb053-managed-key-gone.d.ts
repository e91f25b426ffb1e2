export declare const EKB053: import("./rule.ts").Rule<"EKB053">;
