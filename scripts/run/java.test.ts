import { expect, test } from 'vitest';
import { majorIn } from './java.ts';

test.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6-Debian-1deb12u1)', 17],
  ['java version "1.8.0_421"', 8],
  ['openjdk version "25" 2025-09-16', 25],
  ['NOTE: Picked up JDK_JAVA_OPTIONS: -Xss4m\nopenjdk version "21.0.8" 2025-07-15', 21],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', null],
  ['', null],
])('the version in %j is %s', (words, major) => {
  expect(majorIn(words)).toBe(major);
});
