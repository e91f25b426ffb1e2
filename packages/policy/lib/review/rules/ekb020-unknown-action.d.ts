export declare const EKB020: import("./rule.ts").Rule<"EKB020">;
