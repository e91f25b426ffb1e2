export declare const EKB022: import("./rule.ts").Rule<"EKB022">;
