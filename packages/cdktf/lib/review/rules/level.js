"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.LEVELS = void 0;
exports.isAtLeast = isAtLeast;
exports.LEVELS = ['critical', 'high', 'medium', 'low'];
function isAtLeast(level, threshold) {
    return threshold !== 'never' && exports.LEVELS.indexOf(level) <= exports.LEVELS.indexOf(threshold);
}
