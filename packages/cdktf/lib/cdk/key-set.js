"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.KeySet = void 0;
const index_ts_1 = require("../bindings/index.js");
const cdktf_1 = require("cdktf");
const constructs_1 = require("constructs");
const accepted_findings_ts_1 = require("./accepted-findings.js");
const TYPE = 'locked_down_viewer';
const ROTATE_AFTER = '90d';
const NEVER = 'never';
const NAMING = '{service}';
class KeySet extends constructs_1.Construct {
    byService;
    constructor(scope, id, props) {
        super(scope, id);
        const naming = checkNaming(props.naming ?? NAMING, this.node.path);
        this.byService = new Map(Object.entries(props.keys).map(([service, entry]) => [
            service,
            this.create(service, entry, naming, props),
        ]));
    }
    get services() {
        return [...this.byService.keys()];
    }
    get fingerprints() {
        return Object.fromEntries([...this.byService].map(([service, key]) => [service, key.fingerprint]));
    }
    key(service) {
        const key = this.byService.get(service);
        if (key === undefined) {
            throw new Error(`${this.node.path} has no key for "${service}". It has: ${this.services.join(', ') || 'none'}.`);
        }
        return key;
    }
    create(service, entry, naming, defaults) {
        if (service.trim() === '' || cdktf_1.Token.isUnresolved(service)) {
            throw new Error(`${this.node.path}: a service needs a name that is known when the program runs.`);
        }
        if (service in Object.prototype) {
            throw new Error(`${this.node.path}: no construct can be called "${service}". Choose another word for the service; \`name\` of its entry can still be "${service}".`);
        }
        const type = entry.type ?? defaults.type ?? TYPE;
        const rotateAfter = entry.rotateAfter ?? defaults.rotateAfter ?? ROTATE_AFTER;
        const key = new index_ts_1.ApiKey(this, service, {
            name: entry.name ?? fill(naming, service, type),
            type,
            lifecycle: { createBeforeDestroy: true },
            ...given('rotateAfter', rotateAfter === NEVER ? undefined : rotateAfter),
            ...given('rotateEarly', entry.rotateEarly ?? defaults.rotateEarly),
            ...given('keepers', entry.keepers ?? defaults.keepers),
            ...given('projectId', entry.projectId ?? defaults.projectId),
            ...given('deletionProtection', entry.deletionProtection ?? defaults.deletionProtection),
            ...given('storeSecret', entry.storeSecret ?? defaults.storeSecret),
            ...given('provider', defaults.provider),
        });
        if (entry.reason !== undefined)
            (0, accepted_findings_ts_1.acceptFinding)(key, 'EKB001', entry.reason);
        return key;
    }
}
exports.KeySet = KeySet;
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
function given(name, value) {
    return value === undefined ? {} : { [name]: value };
}
