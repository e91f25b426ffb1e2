/** The front ends that call things differently. OpenTofu uses the words of Terraform. */
export type FrontEnd = 'terraform' | 'pulumi' | 'cdk';
/**
 * A text for people, before an engine's words and the values of one case are filled in: one text where it is true
 * everywhere, else one for each front end. A CDK program becomes a Terraform configuration, so Terraform's text
 * stands in where `cdk` is left out.
 */
export type Template = string | {
    readonly terraform: string;
    readonly pulumi: string;
    readonly cdk?: string;
};
/** The text of a template for one front end, with its placeholders. */
export declare function textFor(frontEnd: FrontEnd, template: Template): string;
