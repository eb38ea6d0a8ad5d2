import type { APIRoute } from 'astro';

/** A seal: one character in red, drawn as strokes so that no font is asked for. */
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="#a8321f"/><path d="M8 9h16M8 16h16M8 23h16M11 9v14M21 9v14" fill="none" stroke="#fbfaf6" stroke-width="2.4"/></svg>
`;

export const GET: APIRoute = () => new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
