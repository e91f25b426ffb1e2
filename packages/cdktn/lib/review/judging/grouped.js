"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.grouped = grouped;
function grouped(items, trait) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(trait(item));
        if (group === undefined)
            groups.set(trait(item), [item]);
        else
            group.push(item);
    }
    return groups;
}
