"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isRotated = isRotated;
function isRotated({ rotateAfter, hasKeepers }) {
    if (typeof rotateAfter === 'string' || hasKeepers === true)
        return true;
    return rotateAfter === undefined || hasKeepers === undefined ? undefined : false;
}
