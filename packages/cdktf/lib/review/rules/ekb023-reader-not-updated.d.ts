export declare const EKB023: import("./rule.ts").Rule<"EKB023">;
