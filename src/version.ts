/** The version of package.json, put in by the build; "dev" where nothing was built. */
declare const CCHC_VERSION: string | undefined;

export const VERSION: string = typeof CCHC_VERSION === 'string' ? CCHC_VERSION : 'dev';
