import type { ChartSpec } from '../compare/chartSpec.ts';
import type { Grid } from '../compare/tables/form.ts';

/** A report as a tree: what every form of it (Markdown, HTML, Word, tables) is written from. */

/** What a sign says of a figure or a cell. */
type Tone = 'same' | 'related' | 'not-comparable' | 'words' | 'absent' | 'draft' | 'passed' | 'remark';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** A word of the editor's on what stands beside it: 同口径, 未提及, 目标年已过. */
  | { readonly kind: 'sign'; readonly tone: Tone; readonly text: string }
  /** With a whole address. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** A reference to a footnote, by its number from 1. */
  | { readonly kind: 'note'; readonly number: number };

export type Line = readonly Inline[];

/** Pieces of a cell, each on a line of its own. */
export interface Cell {
  readonly lines: readonly Line[];
  /** Why there is nothing to show, by the names that the pages use. */
  readonly absent?: 'not-stated' | 'no-list' | 'not-comparable';
}

export interface TableColumn {
  readonly head: string;
  /** Share of the width, relative to the other columns. */
  readonly width: number;
}

export interface Table {
  readonly kind: 'table';
  /** From 1, through the whole report. */
  readonly number: number;
  readonly caption: string;
  /** Tables with the same name and the same heads are one sheet of a workbook. */
  readonly sheet: string;
  readonly columns: readonly TableColumn[];
  /** Rows with the same first cell belong together, and the cell names them. */
  readonly grouped?: true;
  /** One cell a column; the first one names the row. */
  readonly rows: readonly (readonly Cell[])[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly id: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | Table
  /** Words of a document, each paragraph as it stands there. */
  | { readonly kind: 'quotation'; readonly head: Line; readonly paragraphs: readonly string[] }
  | {
      readonly kind: 'figure';
      readonly number: number;
      readonly spec: ChartSpec;
      readonly caption: string;
      /** The figure in words, with its numbers. */
      readonly words: string;
      /** How to read it, who is left out and why, where it is from. */
      readonly notes: readonly string[];
    }
  /** Numbered from 1. */
  | { readonly kind: 'bibliography'; readonly entries: readonly Line[] };

export interface Chapter {
  readonly id: string;
  /** With its number: `3 目标`. */
  readonly title: string;
  /** Its tables need a page that lies on its side. */
  readonly wide: boolean;
  readonly blocks: readonly Block[];
}

export interface Report {
  readonly title: string;
  readonly subtitle: string;
  /** What it is, of which edition and day: label and words. */
  readonly about: readonly (readonly [string, Line])[];
  readonly chapters: readonly Chapter[];
  /** Footnotes in the order of their numbers. */
  readonly notes: readonly Line[];
  /** Everything that the report states, one row each, with the number of its footnote. */
  readonly facts: Grid;
  /** Who made it and when, for the properties of files. */
  readonly origin: { readonly siteName: string; readonly date: string; readonly version: string };
}

export const text = (words: string): Inline => ({ kind: 'text', text: words });
export const strong = (words: string): Inline => ({ kind: 'strong', text: words });
export const sign = (tone: Tone, words: string): Inline => ({ kind: 'sign', tone, text: words });

/** What a line says without its footnotes, as it is read aloud. */
export const plainText = (line: Line): string =>
  line
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
        case 'strong':
        case 'link':
          return piece.text;
        case 'sign':
          return `【${piece.text}】`;
        case 'note':
          return '';
        default:
          return piece satisfies never;
      }
    })
    .join('');
