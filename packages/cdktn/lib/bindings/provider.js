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
exports.EkbProvider = void 0;
const cdktn = __importStar(require("cdktn"));
class EkbProvider extends cdktn.TerraformProvider {
    static tfResourceType = "ekb";
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktn.ImportableResource(scope, importToId, { terraformResourceType: "ekb", importId: importFromId, provider });
    }
    constructor(scope, id, config = {}) {
        super(scope, id, {
            terraformResourceType: 'ekb',
            terraformGeneratorMetadata: {
                providerName: 'ekb',
                providerVersionConstraint: '~> 0.1'
            },
            terraformProviderSource: 'ekb/ekb'
        });
        this._apiKey = config.apiKey;
        this._apiKeysPath = config.apiKeysPath;
        this._apiSecret = config.apiSecret;
        this._caBundle = config.caBundle;
        this._endpoint = config.endpoint;
        this._maxRetries = config.maxRetries;
        this._projectId = config.projectId;
        this._requestTimeout = config.requestTimeout;
        this._alias = config.alias;
    }
    _apiKey;
    get apiKey() {
        return this._apiKey;
    }
    set apiKey(value) {
        this._apiKey = value;
    }
    resetApiKey() {
        this._apiKey = undefined;
    }
    get apiKeyInput() {
        return this._apiKey;
    }
    _apiKeysPath;
    get apiKeysPath() {
        return this._apiKeysPath;
    }
    set apiKeysPath(value) {
        this._apiKeysPath = value;
    }
    resetApiKeysPath() {
        this._apiKeysPath = undefined;
    }
    get apiKeysPathInput() {
        return this._apiKeysPath;
    }
    _apiSecret;
    get apiSecret() {
        return this._apiSecret;
    }
    set apiSecret(value) {
        this._apiSecret = value;
    }
    resetApiSecret() {
        this._apiSecret = undefined;
    }
    get apiSecretInput() {
        return this._apiSecret;
    }
    _caBundle;
    get caBundle() {
        return this._caBundle;
    }
    set caBundle(value) {
        this._caBundle = value;
    }
    resetCaBundle() {
        this._caBundle = undefined;
    }
    get caBundleInput() {
        return this._caBundle;
    }
    _endpoint;
    get endpoint() {
        return this._endpoint;
    }
    set endpoint(value) {
        this._endpoint = value;
    }
    resetEndpoint() {
        this._endpoint = undefined;
    }
    get endpointInput() {
        return this._endpoint;
    }
    _maxRetries;
    get maxRetries() {
        return this._maxRetries;
    }
    set maxRetries(value) {
        this._maxRetries = value;
    }
    resetMaxRetries() {
        this._maxRetries = undefined;
    }
    get maxRetriesInput() {
        return this._maxRetries;
    }
    _projectId;
    get projectId() {
        return this._projectId;
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
    _requestTimeout;
    get requestTimeout() {
        return this._requestTimeout;
    }
    set requestTimeout(value) {
        this._requestTimeout = value;
    }
    resetRequestTimeout() {
        this._requestTimeout = undefined;
    }
    get requestTimeoutInput() {
        return this._requestTimeout;
    }
    _alias;
    get alias() {
        return this._alias;
    }
    set alias(value) {
        this._alias = value;
    }
    resetAlias() {
        this._alias = undefined;
    }
    get aliasInput() {
        return this._alias;
    }
    synthesizeAttributes() {
        return {
            api_key: cdktn.stringToTerraform(this._apiKey),
            api_keys_path: cdktn.stringToTerraform(this._apiKeysPath),
            api_secret: cdktn.stringToTerraform(this._apiSecret),
            ca_bundle: cdktn.stringToTerraform(this._caBundle),
            endpoint: cdktn.stringToTerraform(this._endpoint),
            max_retries: cdktn.numberToTerraform(this._maxRetries),
            project_id: cdktn.stringToTerraform(this._projectId),
            request_timeout: cdktn.stringToTerraform(this._requestTimeout),
            alias: cdktn.stringToTerraform(this._alias),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            api_key: {
                value: cdktn.stringToHclTerraform(this._apiKey),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            api_keys_path: {
                value: cdktn.stringToHclTerraform(this._apiKeysPath),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            api_secret: {
                value: cdktn.stringToHclTerraform(this._apiSecret),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            ca_bundle: {
                value: cdktn.stringToHclTerraform(this._caBundle),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            endpoint: {
                value: cdktn.stringToHclTerraform(this._endpoint),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            max_retries: {
                value: cdktn.numberToHclTerraform(this._maxRetries),
                isBlock: false,
                type: "simple",
                storageClassType: "number",
            },
            project_id: {
                value: cdktn.stringToHclTerraform(this._projectId),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            request_timeout: {
                value: cdktn.stringToHclTerraform(this._requestTimeout),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            alias: {
                value: cdktn.stringToHclTerraform(this._alias),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
        };
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
exports.EkbProvider = EkbProvider;
