"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isSystemName = isSystemName;
function isSystemName(name) {
    return name.trim().replace(/\s+/g, ' ').toLowerCase() === 'automator key';
}
