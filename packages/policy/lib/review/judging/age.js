"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wholeDays = wholeDays;
const DAY = 86_400_000;
function wholeDays(createdAt, at) {
    return Math.max(0, Math.floor((at.getTime() - createdAt.getTime()) / DAY));
}
