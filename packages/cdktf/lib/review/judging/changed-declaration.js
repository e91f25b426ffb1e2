"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.changedDeclaration = changedDeclaration;
exports.isRenamedInPlace = isRenamedInPlace;
exports.isNameHidden = isNameHidden;
const hidden_ts_1 = require("../safety/hidden.js");
const key_facts_ts_1 = require("./key-facts.js");
function changedDeclaration(key) {
    const { after } = key;
    const isOther = (0, key_facts_ts_1.has)(key, 'create', 'escalate', 'de-escalate', 'rename') || nameChanged(key);
    if (!((0, key_facts_ts_1.isNew)(key) || isRenamedInPlace(key)) || after === null || !isOther || (0, key_facts_ts_1.has)(key, 'protected-key'))
        return undefined;
    return {
        name: (0, hidden_ts_1.judgedText)(after.name),
        type: (0, key_facts_ts_1.typeAfter)(key) ?? undefined,
        rotateAfter: after.rotate_after.is === 'known' ? after.rotate_after.value : undefined,
        hasKeepers: after.keepers.is === 'known' ? ((0, key_facts_ts_1.known)(after.keepers) ?? []).length > 0 : undefined,
        createBeforeDestroy: true,
        storesSecret: undefined,
    };
}
function isRenamedInPlace(key) {
    return (0, key_facts_ts_1.isRotating)(key) && (0, key_facts_ts_1.has)(key, 'update-in-place') && nameChanged(key);
}
function isNameHidden({ after }) {
    return after?.name.is === 'hidden';
}
function nameChanged(key) {
    return key.why.some(reason => reason.kind === 'attribute' && reason.attribute === 'name');
}
