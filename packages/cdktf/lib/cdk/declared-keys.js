"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.declaredKeys = declaredKeys;
const index_ts_1 = require("../review/judging/expression/index.js");
const key_resources_ts_1 = require("../review/model/key-resources.js");
const expressions_ts_1 = require("./expressions.js");
const synthesized_ts_1 = require("./synthesized.js");
const MOST_INSTANCES = 200;
function declaredKeys(declared, stack) {
    const { block } = declared;
    const { members } = block['for_each'] == null ? index_ts_1.UNKNOWN : (0, expressions_ts_1.possibleValue)(block['for_each'], stack);
    const instances = [...members].slice(0, MOST_INSTANCES);
    if (instances.length === 0)
        return [{ key: declaredKey(declared, stack), instance: undefined }];
    return instances.map(([name, value]) => {
        const key = name === '*' ? index_ts_1.UNKNOWN : (0, index_ts_1.text)(name);
        return {
            key: declaredKey(declared, stack, { key, value }),
            instance: name === '*' ? undefined : name,
        };
    });
}
function declaredKey({ type: resource, block }, stack, each) {
    const { keepers, lifecycle } = block;
    const possible = (name) => (0, expressions_ts_1.possibleValue)(block[name], stack, each);
    const type = possible('type');
    return {
        name: onlyText(possible('name')),
        type: onlyText(type),
        mayBePrivileged: type.texts.includes('privileged'),
        rotateAfter: block['rotate_after'] == null ? null : onlyText(possible('rotate_after')),
        hasKeepers: (0, synthesized_ts_1.isBlock)(keepers) ? Object.keys(keepers).length > 0 : keepers == null ? false : undefined,
        createBeforeDestroy: key_resources_ts_1.KEY_RESOURCES.get(resource)?.isRotatedInPlace === true ||
            ((0, synthesized_ts_1.isBlock)(lifecycle) && lifecycle['create_before_destroy'] === true),
        storesSecret: block['store_secret'] == null ? true : flag(block['store_secret']),
    };
}
function onlyText({ texts, open }) {
    return texts.length === 1 && !open ? texts[0] : undefined;
}
function flag(value) {
    return typeof value === 'boolean' ? value : undefined;
}
