export declare const EKB019: import("./rule.ts").Rule<"EKB019">;
