/** A command line or a setting asks for something that cannot be. */
export class WrongUsage extends Error {}
