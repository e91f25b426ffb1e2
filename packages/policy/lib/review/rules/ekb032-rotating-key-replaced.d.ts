export declare const EKB032: import("./rule.ts").Rule<"EKB032">;
