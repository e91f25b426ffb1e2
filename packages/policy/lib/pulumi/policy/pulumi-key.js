"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isApiKey = isApiKey;
exports.keysOf = keysOf;
const policy_1 = require("@pulumi/policy");
const age_ts_1 = require("../../review/judging/age.js");
const key_lifetime_ts_1 = require("../../review/model/key-lifetime.js");
const key_resources_ts_1 = require("../../review/model/key-resources.js");
const guard_ts_1 = require("../../review/safety/guard.js");
const sensitive_values_ts_1 = require("../../review/safety/sensitive-values.js");
function isApiKey({ type }) {
    return key_resources_ts_1.KEY_TOKENS.has(type);
}
function keysOf(resources, now) {
    const sensitive = new sensitive_values_ts_1.SensitiveValues();
    for (const { props, provider } of resources) {
        for (const holder of [props, ...partsOf(props)]) {
            for (const name of ['key', 'secret'])
                sensitive.add(propertyOf(holder, name));
        }
        for (const name of ['apiKey', 'apiSecret'])
            sensitive.add(propertyOf(provider?.props ?? {}, name));
    }
    const guard = new guard_ts_1.Guard(sensitive);
    return resources.map(resource => keyOf(resource, guard, now));
}
function keyOf({ type, name: logicalName, urn, props, opts, provider }, guard, now) {
    const name = textOf(props, 'name');
    const shownName = name === undefined ? undefined : guard.text(name);
    const setting = (property) => settingOf(props, property);
    const isRotatedInPlace = key_resources_ts_1.KEY_TOKENS.get(type)?.isRotatedInPlace === true;
    return {
        urn,
        shown: guard.address(logicalName),
        name: shownName?.is === 'known' ? (shownName.value ?? undefined) : undefined,
        isJudgedAgain: name === undefined,
        type: textOf(props, 'type'),
        rotateAfter: setting('rotateAfter'),
        hasKeepers: hasEntries(propertyOf(props, 'keepers')),
        createBeforeDestroy: isRotatedInPlace || opts.deleteBeforeReplace !== true,
        storesSecret: undefined,
        lifetime: isRotatedInPlace
            ? (0, key_lifetime_ts_1.lifetimeOf)({
                overlap: setting('overlap'),
                rotateAfter: setting('rotateAfter'),
                rotateEarly: setting('rotateEarly'),
            })
            : undefined,
        project: textOf(props, 'projectId') ?? `of ${provider?.urn}`,
        isRepeated: false,
        fingerprints: fingerprintsIn(props),
        age: ageOf(props, now),
    };
}
function ageOf(props, now) {
    const [current = props] = partsOf(props);
    const [createdAt, dueAt] = [timeOf(current, 'createdAt'), timeOf(props, 'rotationDueAt')];
    if (createdAt === undefined)
        return undefined;
    return { days: (0, age_ts_1.wholeDays)(createdAt, now), isDue: dueAt !== undefined && now >= dueAt };
}
function fingerprintsIn(props) {
    return [props, ...partsOf(props)].flatMap(holder => textOf(holder, 'fingerprint') ?? []);
}
function partsOf(props) {
    const retiring = propertyOf(props, 'retiring');
    const parts = ['current', 'previous'].map(name => propertyOf(props, name));
    return [...parts, ...(Array.isArray(retiring) ? retiring : [])].filter(part => typeof part === 'object' && part !== null);
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
function settingOf(props, name) {
    const value = propertyOf(props, name);
    return typeof value === 'string' || value === null ? value : undefined;
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
