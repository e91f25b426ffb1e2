"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.WARNINGS = void 0;
exports.WARNINGS = {
    privilegedCreated: {
        summary: 'A privileged API key will be created',
        detail: 'Whoever holds "{name}" can read, edit and delete everything in the project. If reading is enough, set type to "locked_down_viewer".',
    },
    escalated: {
        summary: 'An API key becomes privileged',
        detail: '"{name}" can only read. Its replacement can read, edit and delete everything in the project, and the old key is deleted. Whatever uses the key must take over the new value. If reading is enough, leave type at "locked_down_viewer".',
    },
    weakened: {
        summary: 'An API key becomes read-only',
        detail: '"{name}" is privileged. Its replacement can only read, and the old key is deleted. Whatever uses the key must take over the new value, and can no longer edit or delete anything with it.',
    },
    deleted: {
        summary: 'An API key will be deleted',
        detail: 'Whatever still uses "{name}" ({id}) loses access at once, and a deleted key cannot be brought back. Make sure that nothing reads it any more.',
    },
    dueForRotation: {
        summary: 'An API key is due for rotation',
        detail: 'The key is {age} old and rotate_after is {rotateAfter}{early}, so {THIS_PLAN} replaces "{name}". Whatever reads its key or secret must take over the new value in the same run; {OVERLAP}.',
    },
    keepersChanged: {
        summary: 'An API key is rotated because its keepers changed',
        detail: 'The keepers of "{name}" are not what they were, so {THIS_PLAN} replaces the key. Whatever reads its key or secret must take over the new value in the same run; {OVERLAP}.',
    },
    replacedOnRequest: {
        summary: 'An API key is replaced on request',
        detail: 'No input of "{name}" asks for a new key, but {ON_REQUEST} does, so {THIS_PLAN} replaces it. Whatever reads its key or secret must take over the new value in the same run; {OVERLAP}.',
    },
    notKnownYet: {
        summary: 'An API key {UNKNOWN_REPLACES} because a value is not known yet',
        detail: 'Known only after {APPLY}: {attributes} of "{name}". {UNKNOWN_MEANS}. Take the value from a variable, or from something that does not change in this run.',
    },
    oldHalfDeleted: {
        summary: 'The old key of an interrupted rotation will be deleted',
        detail: 'API key "{name}" ({id}) is protected, but a younger key has its name and type: so it is taken for the old half of a rotation that was cut short, which goes once the new one is there with its secret. If it is a resource of its own, its delete will be refused: set deletion_protection to false and apply that first.',
    },
    ownKeyRotated: {
        summary: 'The key that the provider signs in with is replaced',
        detail: 'API key "{name}" ({id}) is the one that the provider signs in with. The run can go on with the new one only if that is made first, and then deletes the old one last. {NEW_FIRST}, unless it is so. The next run needs the new pair: put key and secret from the state into EKB_API_KEY and EKB_API_SECRET (or wherever the provider has them from) before it starts.',
    },
    ownOldHalfDeleted: {
        summary: 'The provider still signs in with a key that is to be deleted',
        detail: 'API key "{name}" ({id}) seems to be the old half of a rotation that was cut short, and the provider signs in with it. Unless this run makes a new one, its delete will be refused. To get rid of it, put key and secret of the new one from the state into EKB_API_KEY and EKB_API_SECRET (or wherever the provider has them from) and run again.',
    },
    secretLost: {
        summary: 'An API key is replaced because its secret was lost',
        detail: 'An earlier run created "{name}", but the answer with its secret never arrived, and the platform shows a secret only once. So {THIS_PLAN} replaces the key; nothing else needs doing.',
    },
    renamed: {
        summary: 'Renaming an API key rotates it',
        detail: 'The platform cannot rename "{from}", so {THIS_PLAN} creates "{to}" and deletes the old key: the value changes. Keep the old name unless the key is to be rotated anyway.',
    },
    moved: {
        summary: 'An API key moves to another project',
        detail: '"{name}" belongs to project {from}, and the configuration now says project {to}. So the key there is deleted and a new one is created here. If the default project of the provider changed by mistake, set project_id to "{from}" on this key.',
    },
    nameTakenInPlan: {
        summary: 'Two API keys have the same name',
        detail: 'Another resource asks for the name "{name}" in the same project. Both keys will work, but nobody can tell them apart on the platform: give one of them another name.',
    },
    nameTakenOnPlatform: {
        summary: 'Another API key has the same name',
        detail: 'The project has a key named "{name}" already ({which}). If this run replaces that key, nothing needs doing. If not, {otherwise}.',
    },
    namesakeOfReplaced: {
        summary: 'Another API key has the name of a replaced one',
        detail: 'Besides the key that {THIS_PLAN} replaces, the project has {others} named "{name}". The old half of a rotation that was cut short is deleted by itself once the new one is there. What no resource manages, and nothing uses any more, may be left from such a run: {remedy}.',
    },
    secretNotRecoverable: {
        summary: 'The secret of an API key is not stored',
        detail: 'store_secret of "{name}" is now true, but the platform shows a secret only once, when the key is created. The state takes the key where the platform shows it; for the secret, replace the key ({REPLACE}).',
    },
    secretForgotten: {
        summary: 'The value of an API key leaves the state',
        detail: 'store_secret of "{name}" is now false, so its key and secret are taken out of the state. Whatever reads them there gets none, and the platform never shows the secret again: keep it elsewhere first.',
    },
    datedOtherwise: {
        summary: 'The clock of the platform contradicts its own dates',
        detail: 'The moment "{name}" was made, the platform said that it is {now} and that the key was created at {created}. None of that is believed: the age of this key counts from now by the clock of this machine. Check the clock of the platform, and what stands in front of it.',
    },
    datedInFuture: {
        summary: 'The platform dates an API key in the future',
        detail: 'The platform says that "{name}" was created at {created}, which is still to come. So its age counts from now by the clock of this machine. Check the clock of the platform, and what stands in front of it.',
    },
    valueChanged: {
        summary: 'An API key has another value now',
        detail: 'The platform shows API key "{name}" ({id}) with another value than it was created with. The state takes over the new value; its secret is not known, so secret is empty now. Find out who changed it; the {PLAN} proposes to replace the key.',
    },
    replacedForValue: {
        summary: 'An API key is replaced because its value has changed',
        detail: 'The platform shows API key "{name}" ({id}) with another value than it was created with, and its secret is not known. So {THIS_PLAN} replaces it. If the new value is in use, take the key out of the state and import it instead.',
    },
    keyHeldTwice: {
        summary: 'One API key is managed at two addresses',
        detail: 'API key "{name}" ({id}) is in the state at another address too. Each of them can replace or delete it, and the other one then has no key. {FORGET}, at one of the two.',
    },
    keptKeyDeleted: {
        summary: 'An API key that is kept elsewhere will be deleted',
        detail: 'API key "{name}" ({id}) is removed at one address and kept at another, and both are the same key. {THIS_PLAN} deletes it, and what is kept loses its key at once. If it is to live on, do not go on with this: {FORGET}, at the address that is removed.',
    },
    nameStored: {
        summary: 'The platform stores a name in another form',
        detail: 'API key "{name}" is called "{stored}" on the platform. That is remembered and is no change; only another name there will be.',
    },
};
