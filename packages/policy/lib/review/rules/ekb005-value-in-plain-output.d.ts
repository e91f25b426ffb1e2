export declare const EKB005: import("./rule.ts").Rule<"EKB005">;
