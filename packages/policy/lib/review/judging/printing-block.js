"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.printingBlock = printingBlock;
function printingBlock(address) {
    const [, type, name] = /^(\w+)\.([\w-]+)$/.exec(address.replace(/\[[^\]]*\]$/, '')) ?? [];
    return type === undefined || name === undefined ? undefined : { modules: [], type, name };
}
