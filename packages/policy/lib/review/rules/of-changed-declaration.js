"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ofChangedDeclaration = ofChangedDeclaration;
const changed_declaration_ts_1 = require("../judging/changed-declaration.js");
function ofChangedDeclaration(check, ofHidden) {
    return (key, context) => {
        const declared = (0, changed_declaration_ts_1.changedDeclaration)(key);
        const seen = declared === undefined ? [] : check(declared, context);
        return (0, changed_declaration_ts_1.isNameHidden)(key) ? seen.map(() => ({ seen: ofHidden(key, context) })) : seen;
    };
}
