import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { respondWith } from '../../site/data.ts';
import { TABLE_NAMES } from '../../site/tables.ts';

export const getStaticPaths = (() =>
  TABLE_NAMES.map((table) => ({ params: { table }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { table } }) =>
  respondWith(`${table}.json`);
