"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.declaredKeys = declaredKeys;
const index_ts_1 = require("../review/judging/expression/index.js");
const key_lifetime_ts_1 = require("../review/model/key-lifetime.js");
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
    const setting = (name) => (block[name] == null ? null : onlyText(possible(name)));
    const isRotatedInPlace = key_resources_ts_1.KEY_RESOURCES.get(resource)?.isRotatedInPlace === true;
    return {
        name: onlyText(possible('name')),
        type: onlyText(type),
        mayBePrivileged: type.texts.includes('privileged'),
        rotateAfter: setting('rotate_after'),
        hasKeepers: (0, synthesized_ts_1.isBlock)(keepers) ? Object.keys(keepers).length > 0 : keepers == null ? false : undefined,
        createBeforeDestroy: isRotatedInPlace || ((0, synthesized_ts_1.isBlock)(lifecycle) && lifecycle['create_before_destroy'] === true),
        storesSecret: block['store_secret'] == null ? true : flag(block['store_secret']),
        lifetime: isRotatedInPlace
            ? (0, key_lifetime_ts_1.lifetimeOf)({
                overlap: setting('overlap'),
                rotateAfter: setting('rotate_after'),
                rotateEarly: setting('rotate_early'),
            })
            : undefined,
    };
}
function onlyText({ texts, open }) {
    return texts.length === 1 && !open ? texts[0] : undefined;
}
function flag(value) {
    return typeof value === 'boolean' ? value : undefined;
}
