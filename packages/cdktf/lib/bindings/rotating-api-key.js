"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", { value: true });
exports.RotatingApiKey = exports.RotatingApiKeyRetiringList = exports.RotatingApiKeyRetiringOutputReference = exports.RotatingApiKeyPreviousOutputReference = exports.RotatingApiKeyCurrentOutputReference = void 0;
exports.rotatingApiKeyCurrentToTerraform = rotatingApiKeyCurrentToTerraform;
exports.rotatingApiKeyCurrentToHclTerraform = rotatingApiKeyCurrentToHclTerraform;
exports.rotatingApiKeyPreviousToTerraform = rotatingApiKeyPreviousToTerraform;
exports.rotatingApiKeyPreviousToHclTerraform = rotatingApiKeyPreviousToHclTerraform;
exports.rotatingApiKeyRetiringToTerraform = rotatingApiKeyRetiringToTerraform;
exports.rotatingApiKeyRetiringToHclTerraform = rotatingApiKeyRetiringToHclTerraform;
const cdktf = __importStar(require("cdktf"));
function rotatingApiKeyCurrentToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {};
}
function rotatingApiKeyCurrentToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {};
    return attrs;
}
class RotatingApiKeyCurrentOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
        }
    }
    get createdAt() {
        return this.getStringAttribute('created_at');
    }
    get fingerprint() {
        return this.getStringAttribute('fingerprint');
    }
    get id() {
        return this.getStringAttribute('id');
    }
    get key() {
        return this.getStringAttribute('key');
    }
    get keyPreview() {
        return this.getStringAttribute('key_preview');
    }
    get name() {
        return this.getStringAttribute('name');
    }
    get secret() {
        return this.getStringAttribute('secret');
    }
    get type() {
        return this.getStringAttribute('type');
    }
}
exports.RotatingApiKeyCurrentOutputReference = RotatingApiKeyCurrentOutputReference;
function rotatingApiKeyPreviousToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {};
}
function rotatingApiKeyPreviousToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {};
    return attrs;
}
class RotatingApiKeyPreviousOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    constructor(terraformResource, terraformAttribute) {
        super(terraformResource, terraformAttribute, false);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
        }
    }
    get createdAt() {
        return this.getStringAttribute('created_at');
    }
    get fingerprint() {
        return this.getStringAttribute('fingerprint');
    }
    get id() {
        return this.getStringAttribute('id');
    }
    get key() {
        return this.getStringAttribute('key');
    }
    get keyPreview() {
        return this.getStringAttribute('key_preview');
    }
    get name() {
        return this.getStringAttribute('name');
    }
    get retireDueAt() {
        return this.getStringAttribute('retire_due_at');
    }
    get secret() {
        return this.getStringAttribute('secret');
    }
    get type() {
        return this.getStringAttribute('type');
    }
}
exports.RotatingApiKeyPreviousOutputReference = RotatingApiKeyPreviousOutputReference;
function rotatingApiKeyRetiringToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {};
}
function rotatingApiKeyRetiringToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {};
    return attrs;
}
class RotatingApiKeyRetiringOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    constructor(terraformResource, terraformAttribute, complexObjectIndex, complexObjectIsFromSet) {
        super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
    }
    get internalValue() {
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
        }
    }
    get id() {
        return this.getStringAttribute('id');
    }
    get key() {
        return this.getStringAttribute('key');
    }
    get name() {
        return this.getStringAttribute('name');
    }
    get reason() {
        return this.getStringAttribute('reason');
    }
    get since() {
        return this.getStringAttribute('since');
    }
    get type() {
        return this.getStringAttribute('type');
    }
}
exports.RotatingApiKeyRetiringOutputReference = RotatingApiKeyRetiringOutputReference;
class RotatingApiKeyRetiringList extends cdktf.ComplexList {
    terraformResource;
    terraformAttribute;
    wrapsSet;
    constructor(terraformResource, terraformAttribute, wrapsSet) {
        super(terraformResource, terraformAttribute, wrapsSet);
        this.terraformResource = terraformResource;
        this.terraformAttribute = terraformAttribute;
        this.wrapsSet = wrapsSet;
    }
    get(index) {
        return new RotatingApiKeyRetiringOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.RotatingApiKeyRetiringList = RotatingApiKeyRetiringList;
class RotatingApiKey extends cdktf.TerraformResource {
    static tfResourceType = "ekb_rotating_api_key";
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "ekb_rotating_api_key", importId: importFromId, provider });
    }
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'ekb_rotating_api_key',
            terraformGeneratorMetadata: {
                providerName: 'ekb'
            },
            provider: config.provider,
            dependsOn: config.dependsOn,
            count: config.count,
            lifecycle: config.lifecycle,
            provisioners: config.provisioners,
            connection: config.connection,
            forEach: config.forEach
        });
        this._deletionProtection = config.deletionProtection;
        this._keepers = config.keepers;
        this._name = config.name;
        this._overlap = config.overlap;
        this._projectId = config.projectId;
        this._revokePrevious = config.revokePrevious;
        this._rotateAfter = config.rotateAfter;
        this._rotateEarly = config.rotateEarly;
        this._storeSecret = config.storeSecret;
        this._type = config.type;
    }
    _current = new RotatingApiKeyCurrentOutputReference(this, "current");
    get current() {
        return this._current;
    }
    _deletionProtection;
    get deletionProtection() {
        return this.getBooleanAttribute('deletion_protection');
    }
    set deletionProtection(value) {
        this._deletionProtection = value;
    }
    resetDeletionProtection() {
        this._deletionProtection = undefined;
    }
    get deletionProtectionInput() {
        return this._deletionProtection;
    }
    get generation() {
        return this.getNumberAttribute('generation');
    }
    _keepers;
    get keepers() {
        return this.getStringMapAttribute('keepers');
    }
    set keepers(value) {
        this._keepers = value;
    }
    resetKeepers() {
        this._keepers = undefined;
    }
    get keepersInput() {
        return this._keepers;
    }
    _name;
    get name() {
        return this.getStringAttribute('name');
    }
    set name(value) {
        this._name = value;
    }
    get nameInput() {
        return this._name;
    }
    _overlap;
    get overlap() {
        return this.getStringAttribute('overlap');
    }
    set overlap(value) {
        this._overlap = value;
    }
    resetOverlap() {
        this._overlap = undefined;
    }
    get overlapInput() {
        return this._overlap;
    }
    _previous = new RotatingApiKeyPreviousOutputReference(this, "previous");
    get previous() {
        return this._previous;
    }
    _projectId;
    get projectId() {
        return this.getStringAttribute('project_id');
    }
    set projectId(value) {
        this._projectId = value;
    }
    resetProjectId() {
        this._projectId = undefined;
    }
    get projectIdInput() {
        return this._projectId;
    }
    get readyForRotation() {
        return this.getBooleanAttribute('ready_for_rotation');
    }
    get retireDueAt() {
        return this.getStringAttribute('retire_due_at');
    }
    _retiring = new RotatingApiKeyRetiringList(this, "retiring", false);
    get retiring() {
        return this._retiring;
    }
    _revokePrevious;
    get revokePrevious() {
        return this.getStringAttribute('revoke_previous');
    }
    set revokePrevious(value) {
        this._revokePrevious = value;
    }
    resetRevokePrevious() {
        this._revokePrevious = undefined;
    }
    get revokePreviousInput() {
        return this._revokePrevious;
    }
    _rotateAfter;
    get rotateAfter() {
        return this.getStringAttribute('rotate_after');
    }
    set rotateAfter(value) {
        this._rotateAfter = value;
    }
    resetRotateAfter() {
        this._rotateAfter = undefined;
    }
    get rotateAfterInput() {
        return this._rotateAfter;
    }
    _rotateEarly;
    get rotateEarly() {
        return this.getStringAttribute('rotate_early');
    }
    set rotateEarly(value) {
        this._rotateEarly = value;
    }
    resetRotateEarly() {
        this._rotateEarly = undefined;
    }
    get rotateEarlyInput() {
        return this._rotateEarly;
    }
    get rotationDueAt() {
        return this.getStringAttribute('rotation_due_at');
    }
    get status() {
        return this.getStringAttribute('status');
    }
    _storeSecret;
    get storeSecret() {
        return this.getBooleanAttribute('store_secret');
    }
    set storeSecret(value) {
        this._storeSecret = value;
    }
    resetStoreSecret() {
        this._storeSecret = undefined;
    }
    get storeSecretInput() {
        return this._storeSecret;
    }
    _type;
    get type() {
        return this.getStringAttribute('type');
    }
    set type(value) {
        this._type = value;
    }
    get typeInput() {
        return this._type;
    }
    synthesizeAttributes() {
        return {
            deletion_protection: cdktf.booleanToTerraform(this._deletionProtection),
            keepers: cdktf.hashMapper(cdktf.stringToTerraform)(this._keepers),
            name: cdktf.stringToTerraform(this._name),
            overlap: cdktf.stringToTerraform(this._overlap),
            project_id: cdktf.stringToTerraform(this._projectId),
            revoke_previous: cdktf.stringToTerraform(this._revokePrevious),
            rotate_after: cdktf.stringToTerraform(this._rotateAfter),
            rotate_early: cdktf.stringToTerraform(this._rotateEarly),
            store_secret: cdktf.booleanToTerraform(this._storeSecret),
            type: cdktf.stringToTerraform(this._type),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            deletion_protection: {
                value: cdktf.booleanToHclTerraform(this._deletionProtection),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            keepers: {
                value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._keepers),
                isBlock: false,
                type: "map",
                storageClassType: "stringMap",
            },
            name: {
                value: cdktf.stringToHclTerraform(this._name),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            overlap: {
                value: cdktf.stringToHclTerraform(this._overlap),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            project_id: {
                value: cdktf.stringToHclTerraform(this._projectId),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            revoke_previous: {
                value: cdktf.stringToHclTerraform(this._revokePrevious),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            rotate_after: {
                value: cdktf.stringToHclTerraform(this._rotateAfter),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            rotate_early: {
                value: cdktf.stringToHclTerraform(this._rotateEarly),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            store_secret: {
                value: cdktf.booleanToHclTerraform(this._storeSecret),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            type: {
                value: cdktf.stringToHclTerraform(this._type),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
        };
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
exports.RotatingApiKey = RotatingApiKey;
