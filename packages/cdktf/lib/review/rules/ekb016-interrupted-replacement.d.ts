export declare const EKB016: import("./rule.ts").Rule<"EKB016">;
