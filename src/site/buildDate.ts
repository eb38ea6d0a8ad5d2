/** `YYYY-MM-DD`: what the site takes for today. BUILD_DATE sets it, so that a build can be repeated. */
export const buildDate: string = process.env.BUILD_DATE || new Date().toISOString().slice(0, 10);
