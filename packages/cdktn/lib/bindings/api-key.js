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
exports.ApiKey = void 0;
const cdktn = __importStar(require("cdktn"));
class ApiKey extends cdktn.TerraformResource {
    static tfResourceType = "ekb_api_key";
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktn.ImportableResource(scope, importToId, { terraformResourceType: "ekb_api_key", importId: importFromId, provider });
    }
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'ekb_api_key',
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
        this._projectId = config.projectId;
        this._rotateAfter = config.rotateAfter;
        this._rotateEarly = config.rotateEarly;
        this._storeSecret = config.storeSecret;
        this._type = config.type;
    }
    get createdAt() {
        return this.getStringAttribute('created_at');
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
    get fingerprint() {
        return this.getStringAttribute('fingerprint');
    }
    get id() {
        return this.getStringAttribute('id');
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
    get key() {
        return this.getStringAttribute('key');
    }
    get keyPreview() {
        return this.getStringAttribute('key_preview');
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
    get secret() {
        return this.getStringAttribute('secret');
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
            deletion_protection: cdktn.booleanToTerraform(this._deletionProtection),
            keepers: cdktn.hashMapper(cdktn.stringToTerraform)(this._keepers),
            name: cdktn.stringToTerraform(this._name),
            project_id: cdktn.stringToTerraform(this._projectId),
            rotate_after: cdktn.stringToTerraform(this._rotateAfter),
            rotate_early: cdktn.stringToTerraform(this._rotateEarly),
            store_secret: cdktn.booleanToTerraform(this._storeSecret),
            type: cdktn.stringToTerraform(this._type),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            deletion_protection: {
                value: cdktn.booleanToHclTerraform(this._deletionProtection),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            keepers: {
                value: cdktn.hashMapperHcl(cdktn.stringToHclTerraform)(this._keepers),
                isBlock: false,
                type: "map",
                storageClassType: "stringMap",
            },
            name: {
                value: cdktn.stringToHclTerraform(this._name),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            project_id: {
                value: cdktn.stringToHclTerraform(this._projectId),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            rotate_after: {
                value: cdktn.stringToHclTerraform(this._rotateAfter),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            rotate_early: {
                value: cdktn.stringToHclTerraform(this._rotateEarly),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            store_secret: {
                value: cdktn.booleanToHclTerraform(this._storeSecret),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            type: {
                value: cdktn.stringToHclTerraform(this._type),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
        };
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
exports.ApiKey = ApiKey;
