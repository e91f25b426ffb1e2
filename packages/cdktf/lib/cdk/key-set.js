"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.KeySet = void 0;
const index_ts_1 = require("../bindings/index.js");
const cdktf_1 = require("cdktf");
const constructs_1 = require("constructs");
const accepted_findings_ts_1 = require("./accepted-findings.js");
const key_set_props_ts_1 = require("./key-set-props.js");
const TYPE = 'locked_down_viewer';
const ROTATE_AFTER = '90d';
const NEVER = 'never';
const NAMING = '{service}';
class KeySet extends constructs_1.Construct {
    byService;
    constructor(scope, id, props) {
        super(scope, id);
        const naming = checkNaming(props.naming ?? NAMING, this.node.path);
        checkRotating(props, this.node.path);
        this.byService = new Map(Object.entries(props.keys).map(([service, entry]) => [
            service,
            this.create(service, entry, naming, props),
        ]));
    }
    get services() {
        return [...this.byService.keys()];
    }
    get fingerprints() {
        return Object.fromEntries([...this.byService].map(([service, key]) => [
            service,
            key instanceof index_ts_1.RotatingApiKey ? key.current.fingerprint : key.fingerprint,
        ]));
    }
    key(service) {
        const key = this.find(service);
        if (key instanceof index_ts_1.ApiKey)
            return key;
        throw new Error(`${key.node.path} is a rotating key. Take it from rotatingKey("${service}"), and read \`current.key\` and \`current.secret\`.`);
    }
    rotatingKey(service) {
        const key = this.find(service);
        if (key instanceof index_ts_1.RotatingApiKey)
            return key;
        throw new Error(`${key.node.path} is not a rotating key. Set \`rotating: true\` on its entry, or take it from key("${service}").`);
    }
    find(service) {
        const key = this.byService.get(service);
        if (key === undefined) {
            throw new Error(`${this.node.path} has no key for "${service}". It has: ${this.services.join(', ') || 'none'}.`);
        }
        return key;
    }
    create(service, entry, naming, props) {
        checkService(service, this.node.path);
        const wanted = { ...props, ...given(entry, Object.keys(entry)) };
        const { type = TYPE, rotateAfter = ROTATE_AFTER, rotating = false } = wanted;
        checkEntry(entry, rotating, `${this.node.path}/${service}`);
        const config = {
            name: entry.name ?? fill(naming, service, type),
            type,
            lifecycle: { createBeforeDestroy: true },
            ...(rotateAfter !== NEVER && { rotateAfter }),
            ...given(wanted, key_set_props_ts_1.SHARED_INPUTS),
            ...given(props, ['provider']),
        };
        const key = rotating
            ? new index_ts_1.RotatingApiKey(this, service, { ...config, ...given(wanted, key_set_props_ts_1.ROTATING_INPUTS) })
            : new index_ts_1.ApiKey(this, service, config);
        if (entry.reason !== undefined)
            (0, accepted_findings_ts_1.acceptFinding)(key, 'EKB001', entry.reason);
        return key;
    }
}
exports.KeySet = KeySet;
function checkService(service, path) {
    if (service.trim() === '' || cdktf_1.Token.isUnresolved(service)) {
        throw new Error(`${path}: a service needs a name that is known when the program runs.`);
    }
    if (service in Object.prototype) {
        throw new Error(`${path}: no construct can be called "${service}". Choose another word for the service; \`name\` of its entry can still be "${service}".`);
    }
}
function checkRotating(props, path) {
    const all = [props, ...Object.values(props.keys)];
    for (const { rotating } of all) {
        if (rotating == null || typeof rotating === 'boolean')
            continue;
        throw new Error(`${path}: rotating is ${JSON.stringify(rotating)}; it must be true or false.`);
    }
    const [input] = key_set_props_ts_1.ROTATING_INPUTS.filter(name => props[name] != null);
    if (input === undefined || all.some(({ rotating }) => rotating === true))
        return;
    throw new Error(`${path}: ${input} is for rotating keys, and no key of this set is one. Set \`rotating: true\`, or remove ${input}.`);
}
function checkEntry(entry, rotating, path) {
    const [input] = key_set_props_ts_1.ROTATING_INPUTS.filter(name => entry[name] != null);
    if (input === undefined || rotating)
        return;
    throw new Error(`${path}: ${input} is for rotating keys, and this is none. Set \`rotating: true\`, or remove ${input}.`);
}
function checkNaming(naming, path) {
    const unknown = [...naming.matchAll(/(?<!\$)\{(\w*)\}/g)].find(([, name]) => name !== 'service' && name !== 'type');
    if (unknown !== undefined) {
        throw new Error(`${path}: naming has ${unknown[0]}; it knows {service} and {type}.`);
    }
    if (!naming.includes('{service}')) {
        throw new Error(`${path}: naming has no {service}, so all keys would have one name.`);
    }
    return naming;
}
function fill(naming, service, type) {
    return naming
        .replaceAll('{service}', () => service)
        .replaceAll('{type}', () => (typeof type === 'string' ? type.replaceAll('_', '-') : cdktf_1.Token.asString(type)));
}
function given(values, names) {
    const members = names.flatMap(name => (values[name] == null ? [] : [[name, values[name]]]));
    return Object.fromEntries(members);
}
