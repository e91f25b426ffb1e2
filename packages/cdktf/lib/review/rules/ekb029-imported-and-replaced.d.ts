export declare const EKB029: import("./rule.ts").Rule<"EKB029">;
