/**
 * Other sites that are searched together with this one: `SITES="浙江=/zhejiang/ 湖北=/hubei/"`, names and the roots where
 * they stand on the same host.
 */
interface OtherSite {
  readonly name: string;
  readonly root: string;
}

/** @throws Error for what names no root. */
export const parseSites = (text: string): readonly OtherSite[] =>
  text
    .split(/\s+/u)
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [, name, root] = /^([^=,/]+)=(\/(?:[^/\s]+\/)*)$/u.exec(entry) ?? [];
      if (!name || !root) throw new Error(`SITES: "${entry}" should read 名称=/路径/`);
      return { name, root };
    });

export const sites: readonly OtherSite[] = parseSites(process.env.SITES ?? '');
