"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isApiKey = isApiKey;
exports.keysOf = keysOf;
const policy_1 = require("@pulumi/policy");
const guard_ts_1 = require("../../review/safety/guard.js");
const sensitive_values_ts_1 = require("../../review/safety/sensitive-values.js");
const API_KEY = 'ekb:index:ApiKey';
function isApiKey({ type }) {
    return type === API_KEY;
}
function keysOf(resources) {
    const sensitive = new sensitive_values_ts_1.SensitiveValues();
    for (const { props, provider } of resources) {
        for (const name of ['key', 'secret'])
            sensitive.add(propertyOf(props, name));
        for (const name of ['apiKey', 'apiSecret'])
            sensitive.add(propertyOf(provider?.props ?? {}, name));
    }
    const guard = new guard_ts_1.Guard(sensitive);
    return resources.map(resource => keyOf(resource, guard));
}
function keyOf({ name: logicalName, urn, props, opts, provider }, guard) {
    const name = textOf(props, 'name');
    const shownName = name === undefined ? undefined : guard.text(name);
    const rotateAfter = propertyOf(props, 'rotateAfter');
    return {
        urn,
        shown: guard.address(logicalName),
        declared: {
            name: shownName?.is === 'known' ? (shownName.value ?? undefined) : undefined,
            type: textOf(props, 'type'),
            rotateAfter: typeof rotateAfter === 'string' || rotateAfter === null ? rotateAfter : undefined,
            hasKeepers: hasEntries(propertyOf(props, 'keepers')),
            createBeforeDestroy: opts.deleteBeforeReplace !== true,
            storesSecret: undefined,
        },
        isNamed: name !== undefined,
        project: textOf(props, 'projectId') ?? `of ${provider?.urn}`,
        createdAt: timeOf(props, 'createdAt'),
        dueAt: timeOf(props, 'rotationDueAt'),
    };
}
function propertyOf(props, name) {
    try {
        return props[name] ?? null;
    }
    catch (cause) {
        if (cause instanceof policy_1.UnknownValueError)
            return undefined;
        throw cause;
    }
}
function textOf(props, name) {
    const value = propertyOf(props, name);
    return typeof value === 'string' ? value : undefined;
}
function timeOf(props, name) {
    const time = new Date(textOf(props, name) ?? Number.NaN);
    return Number.isNaN(time.getTime()) ? undefined : time;
}
function hasEntries(map) {
    if (map === undefined)
        return undefined;
    return typeof map === 'object' && map !== null && Object.keys(map).length > 0;
}
