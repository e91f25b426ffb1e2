"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.remedyFor = remedyFor;
const index_ts_1 = require("../review/rules/index.js");
const IN_A_PROGRAM = {
    EKB001: 'Use `locked_down_viewer` where reading is enough; else give the reason: `reason` in a KeySet, or KeyGuard.accept on the key.',
    EKB003: 'Set `lifecycle: { createBeforeDestroy: true }` on the key, as a KeySet does.',
    EKB005: 'Set `sensitive: true` on the output, or show `fingerprint` or `keyPreview` instead.',
    EKB006: 'Give the stack a remote backend with encryption, or set `storeSecret: false` on the keys.',
    EKB008: 'Read it with DataEkbAutomatorKey, or give the key another name.',
    EKB019: "Set `rotateAfter`, for example to '90d', or tie the key to `keepers`.",
};
function remedyFor(rule) {
    return IN_A_PROGRAM[rule] ?? index_ts_1.RULES[rule].remedy;
}
