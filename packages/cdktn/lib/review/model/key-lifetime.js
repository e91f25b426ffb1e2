"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.lifetimeOf = lifetimeOf;
const duration_ts_1 = require("../../keys/plan/duration.js");
const HOUR = 3_600_000;
function lifetimeOf({ overlap, rotateAfter, rotateEarly }) {
    const [after, early, declared] = [read(rotateAfter, HOUR), read(rotateEarly, 0), read(overlap, 0)];
    if (after === undefined || early === undefined || declared === undefined)
        return undefined;
    const lead = early ?? (after === null ? 0 : (0, duration_ts_1.defaultLead)(after));
    const kept = declared ?? (0, duration_ts_1.defaultOverlap)(after, lead);
    return { overlapHours: kept / HOUR, longestHours: after === null ? null : (kept + after) / HOUR };
}
function read(text, shortest) {
    return typeof text === 'string' ? (0, duration_ts_1.readDuration)(text, shortest) : text;
}
