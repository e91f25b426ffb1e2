/** What keeps a key of another provider's state from becoming an API key. */
export declare const MOVE_ERRORS: {
    readonly MOVE_SHOWS_NO_KEY: {
        readonly summary: 'The state of {type} shows no API key';
        readonly detail: 'It has neither the answer to the request that created a key, nor an id or a name of one. Nothing was moved. Remove the moved block, take the old address out of the state with a removed block (destroy = false), and import the key under its new address (import id name:<exact name>).';
    };
    readonly MOVE_NOT_FOUND: {
        readonly summary: 'The platform does not show the key that is moved';
        readonly detail: 'Project {project} lists no key that is surely {what} of the other provider. Nothing was changed. Check the project. If the key exists, remove the moved block, take the old address out of the state with a removed block (destroy = false), and import the key (import id name:<exact name>). If it was deleted, do the same without the import, and a new key is created.';
    };
    readonly MOVE_DOES_NOT_FIT: {
        readonly summary: 'The key that is moved is another one on the platform';
        readonly detail: 'The state of the other provider says {what}, but project {project} shows {listed} in its place, and nothing shows that both are the same. Nothing was changed. Remove the moved block, take the old address out of the state with a removed block (destroy = false), and import the right key (import id name:<exact name>).';
    };
    readonly MOVE_NOT_READ: {
        readonly summary: 'The key that is moved has not been read yet';
        readonly detail: 'The state of another provider says little about {name}, so it has to be found on the platform first, and this {PLAN} did not look. Nothing was changed. Make the {PLAN} without -refresh=false and -minimal-refresh, and with settings of the provider that are known.';
    };
};
