export declare const EKB034: import("./rule.ts").Rule<"EKB034">;
