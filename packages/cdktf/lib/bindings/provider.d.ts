import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface EkbProviderConfig {
    /**
    * The key that the provider itself signs in with. Environment: `EKB_API_KEY`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#api_key EkbProvider#api_key}
    */
    readonly apiKey?: string;
    /**
    * The path of the key endpoints, where an instance has another than `/api/keys`. With `{project_id}` in it (`/project/{project_id}/api-keys`) the project is named there and nowhere else. Environment: `EKB_API_KEYS_PATH`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#api_keys_path EkbProvider#api_keys_path}
    */
    readonly apiKeysPath?: string;
    /**
    * The secret of that key. Environment: `EKB_API_SECRET`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#api_secret EkbProvider#api_secret}
    */
    readonly apiSecret?: string;
    /**
    * Certificates of a private certificate authority, as PEM text or the path of a PEM file. Environment: `EKB_CA_BUNDLE`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#ca_bundle EkbProvider#ca_bundle}
    */
    readonly caBundle?: string;
    /**
    * Where the platform is, for example `https://ekb.example.com`; a path prefix is kept. Plain `http` only for loopback addresses. Environment: `EKB_ENDPOINT`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#endpoint EkbProvider#endpoint}
    */
    readonly endpoint?: string;
    /**
    * How often a request that may be repeated is repeated after a passing fault. Environment: `EKB_MAX_RETRIES`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#max_retries EkbProvider#max_retries}
    */
    readonly maxRetries?: number;
    /**
    * The project of everything that names none. The project settings of the platform show it. Environment: `EKB_PROJECT_ID`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#project_id EkbProvider#project_id}
    */
    readonly projectId?: string;
    /**
    * How long one request may take, for example `30s`. Default `30s`. Environment: `EKB_REQUEST_TIMEOUT`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#request_timeout EkbProvider#request_timeout}
    */
    readonly requestTimeout?: string;
    /**
    * Alias name
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#alias EkbProvider#alias}
    */
    readonly alias?: string;
}
/**
 * Manages the API keys of Automation Anywhere Enterprise Knowledge projects. Every setting can come from an environment variable instead; what stands in the block wins.
 *
 * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs ekb}
 */
export declare class EkbProvider extends cdktf.TerraformProvider {
    static readonly tfResourceType = "ekb";
    /**
    * Generates CDKTF code for importing a EkbProvider resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the EkbProvider to import
    * @param importFromId The id of the existing EkbProvider that should be imported. Refer to the {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the EkbProvider to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs ekb} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options EkbProviderConfig = {}
    */
    constructor(scope: Construct, id: string, config?: EkbProviderConfig);
    private _apiKey?;
    /**
     * The key that the provider itself signs in with. Environment: `EKB_API_KEY`.
     */
    get apiKey(): string | undefined;
    set apiKey(value: string | undefined);
    resetApiKey(): void;
    get apiKeyInput(): string | undefined;
    private _apiKeysPath?;
    /**
     * The path of the key endpoints, where an instance has another than `/api/keys`. With `{project_id}` in it (`/project/{project_id}/api-keys`) the project is named there and nowhere else. Environment: `EKB_API_KEYS_PATH`.
     */
    get apiKeysPath(): string | undefined;
    set apiKeysPath(value: string | undefined);
    resetApiKeysPath(): void;
    get apiKeysPathInput(): string | undefined;
    private _apiSecret?;
    /**
     * The secret of that key. Environment: `EKB_API_SECRET`.
     */
    get apiSecret(): string | undefined;
    set apiSecret(value: string | undefined);
    resetApiSecret(): void;
    get apiSecretInput(): string | undefined;
    private _caBundle?;
    /**
     * Certificates of a private certificate authority, as PEM text or the path of a PEM file. Environment: `EKB_CA_BUNDLE`.
     */
    get caBundle(): string | undefined;
    set caBundle(value: string | undefined);
    resetCaBundle(): void;
    get caBundleInput(): string | undefined;
    private _endpoint?;
    /**
     * Where the platform is, for example `https://ekb.example.com`; a path prefix is kept. Plain `http` only for loopback addresses. Environment: `EKB_ENDPOINT`.
     */
    get endpoint(): string | undefined;
    set endpoint(value: string | undefined);
    resetEndpoint(): void;
    get endpointInput(): string | undefined;
    private _maxRetries?;
    /**
     * How often a request that may be repeated is repeated after a passing fault. Environment: `EKB_MAX_RETRIES`.
     */
    get maxRetries(): number | undefined;
    set maxRetries(value: number | undefined);
    resetMaxRetries(): void;
    get maxRetriesInput(): number | undefined;
    private _projectId?;
    /**
     * The project of everything that names none. The project settings of the platform show it. Environment: `EKB_PROJECT_ID`.
     */
    get projectId(): string | undefined;
    set projectId(value: string | undefined);
    resetProjectId(): void;
    get projectIdInput(): string | undefined;
    private _requestTimeout?;
    /**
     * How long one request may take, for example `30s`. Default `30s`. Environment: `EKB_REQUEST_TIMEOUT`.
     */
    get requestTimeout(): string | undefined;
    set requestTimeout(value: string | undefined);
    resetRequestTimeout(): void;
    get requestTimeoutInput(): string | undefined;
    private _alias?;
    get alias(): string | undefined;
    set alias(value: string | undefined);
    resetAlias(): void;
    get aliasInput(): string | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
