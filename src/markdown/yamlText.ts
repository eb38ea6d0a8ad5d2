/**
 * A text that YAML can read as nothing but itself. It begins with a letter, or with digits that no number begins with
 * (0x, 1e, 1.5), and holds no mark that means something to YAML.
 */
export const USUAL_TEXT =
  /^(?!(?:[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE)$)(?:[\p{Script=Han}A-Za-z《“（〔—]|[0-9]+[\p{Script=Han}a-df-np-wyz_])(?:[\p{Script=Han}A-Za-z0-9_.,/?=+《》“”‘’（）〔〕()—、，。；：？！…%-]| (?=[^ ])|:(?=\/))*$/u;
