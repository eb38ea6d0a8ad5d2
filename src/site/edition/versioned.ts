/** An address with the version of what stands there: `https://…/policies/wuhan-2024/?v=7f3a9c21#2.1.3`. */
export function versioned(address: string, version: string): string {
  const [page, ...anchor] = address.split('#');
  return [`${page}${page!.includes('?') ? '&' : '?'}v=${version}`, ...anchor].join('#');
}
