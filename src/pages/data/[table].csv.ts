import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { respondWith } from '../../site/data/files.ts';
import { TABLE_NAMES } from '../../site/data/tables.ts';

export const getStaticPaths = (() =>
  TABLE_NAMES.map((table) => ({ params: { table }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { table } }) =>
  respondWith(`${table}.csv`);
