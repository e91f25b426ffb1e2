export declare const EKB017: import("./rule.ts").Rule<"EKB017">;
