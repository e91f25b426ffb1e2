export declare const EKB002: import("./rule.ts").Rule<"EKB002">;
