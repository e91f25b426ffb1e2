"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DEFAULT_POLICY = void 0;
exports.DEFAULT_POLICY = {
    privilegedKeysPerProject: 3,
    maximumAgeDays: 365,
    namePattern: null,
    isApprovedPrivileged: () => false,
    hoursToMove: () => null,
    isScheduled: false,
};
