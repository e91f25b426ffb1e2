import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface EkbProviderConfig {
    /**
    * The API key that the provider signs in with. Environment variable: `EKB_API_KEY`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#api_key EkbProvider#api_key}
    */
    readonly apiKey?: string;
    /**
    * The path of the key endpoints below `endpoint`. If it contains `{project_id}`, as `/project/{project_id}/api-keys` does, requests name the project in the path only. Environment variable: `EKB_API_KEYS_PATH`. Defaults to `/api/keys`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#api_keys_path EkbProvider#api_keys_path}
    */
    readonly apiKeysPath?: string;
    /**
    * The secret of `api_key`. Environment variable: `EKB_API_SECRET`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#api_secret EkbProvider#api_secret}
    */
    readonly apiSecret?: string;
    /**
    * Certificates of a private certificate authority, as PEM text or as the path of a PEM file. Environment variable: `EKB_CA_BUNDLE`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#ca_bundle EkbProvider#ca_bundle}
    */
    readonly caBundle?: string;
    /**
    * The address of the platform, for example `https://ekb.example.com`. It may have a path. Plain `http` is accepted only for loopback addresses. Environment variable: `EKB_ENDPOINT`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#endpoint EkbProvider#endpoint}
    */
    readonly endpoint?: string;
    /**
    * How often to repeat a request after a temporary failure, from `0` to `20`. A request that creates a key is repeated only if the platform certainly has not carried it out. Environment variable: `EKB_MAX_RETRIES`. Defaults to `4`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#max_retries EkbProvider#max_retries}
    */
    readonly maxRetries?: number;
    /**
    * The id of the project to use where nothing else names one. The project settings of the platform show it. Environment variable: `EKB_PROJECT_ID`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/ekb/ekb/latest/docs#project_id EkbProvider#project_id}
    */
    readonly projectId?: string;
    /**
    * How long one request may take, for example `45s` or `2m`. Environment variable: `EKB_REQUEST_TIMEOUT`. Defaults to `30s`.
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
 * Manages the API keys of Automation Anywhere Enterprise Knowledge projects. You can set each argument with an environment variable instead. A value in the provider block takes precedence.
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
     * The API key that the provider signs in with. Environment variable: `EKB_API_KEY`.
     */
    get apiKey(): string | undefined;
    set apiKey(value: string | undefined);
    resetApiKey(): void;
    get apiKeyInput(): string | undefined;
    private _apiKeysPath?;
    /**
     * The path of the key endpoints below `endpoint`. If it contains `{project_id}`, as `/project/{project_id}/api-keys` does, requests name the project in the path only. Environment variable: `EKB_API_KEYS_PATH`. Defaults to `/api/keys`.
     */
    get apiKeysPath(): string | undefined;
    set apiKeysPath(value: string | undefined);
    resetApiKeysPath(): void;
    get apiKeysPathInput(): string | undefined;
    private _apiSecret?;
    /**
     * The secret of `api_key`. Environment variable: `EKB_API_SECRET`.
     */
    get apiSecret(): string | undefined;
    set apiSecret(value: string | undefined);
    resetApiSecret(): void;
    get apiSecretInput(): string | undefined;
    private _caBundle?;
    /**
     * Certificates of a private certificate authority, as PEM text or as the path of a PEM file. Environment variable: `EKB_CA_BUNDLE`.
     */
    get caBundle(): string | undefined;
    set caBundle(value: string | undefined);
    resetCaBundle(): void;
    get caBundleInput(): string | undefined;
    private _endpoint?;
    /**
     * The address of the platform, for example `https://ekb.example.com`. It may have a path. Plain `http` is accepted only for loopback addresses. Environment variable: `EKB_ENDPOINT`.
     */
    get endpoint(): string | undefined;
    set endpoint(value: string | undefined);
    resetEndpoint(): void;
    get endpointInput(): string | undefined;
    private _maxRetries?;
    /**
     * How often to repeat a request after a temporary failure, from `0` to `20`. A request that creates a key is repeated only if the platform certainly has not carried it out. Environment variable: `EKB_MAX_RETRIES`. Defaults to `4`.
     */
    get maxRetries(): number | undefined;
    set maxRetries(value: number | undefined);
    resetMaxRetries(): void;
    get maxRetriesInput(): number | undefined;
    private _projectId?;
    /**
     * The id of the project to use where nothing else names one. The project settings of the platform show it. Environment variable: `EKB_PROJECT_ID`.
     */
    get projectId(): string | undefined;
    set projectId(value: string | undefined);
    resetProjectId(): void;
    get projectIdInput(): string | undefined;
    private _requestTimeout?;
    /**
     * How long one request may take, for example `45s` or `2m`. Environment variable: `EKB_REQUEST_TIMEOUT`. Defaults to `30s`.
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
