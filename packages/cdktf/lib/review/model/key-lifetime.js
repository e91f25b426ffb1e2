"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.lifetimeOf = lifetimeOf;
const rotation_ts_1 = require("../../keys/plan/rotation.js");
const overlap_ts_1 = require("../../keys/rotating/overlap.js");
const HOUR = 3_600_000;
function lifetimeOf({ overlap, rotateAfter, rotateEarly }) {
    if (overlap === undefined || rotateAfter === undefined || rotateEarly === undefined)
        return undefined;
    try {
        const kept = (0, overlap_ts_1.overlapOf)({ overlap, rotate_after: rotateAfter, rotate_early: rotateEarly });
        const longest = rotateAfter === null ? null : (kept + (0, rotation_ts_1.parseAge)(rotateAfter)) / HOUR;
        return { overlapHours: kept / HOUR, longestHours: longest };
    }
    catch {
        return undefined;
    }
}
