export declare const EKB038: import("./rule.ts").Rule<"EKB038">;
