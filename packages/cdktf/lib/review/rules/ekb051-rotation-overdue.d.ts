export declare const EKB051: import("./rule.ts").Rule<"EKB051">;
