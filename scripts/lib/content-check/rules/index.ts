import type { Rule } from '../types.ts';
import { bareUrl } from './bare-url.ts';
import { bodyEmpty } from './body-empty.ts';
import { bodyTangle } from './body-tangle.ts';
import { casePeriod } from './case-period.ts';
import { citationEntry } from './citation-entry.ts';
import { codeFence } from './code-fence.ts';
import { combinationReference } from './combination-reference.ts';
import { consistency } from './consistency.ts';
import { dateFormat } from './date-format.ts';
import { demandSample } from './demand-sample.ts';
import { duplicateAlias } from './duplicate-alias.ts';
import { duplicateCode } from './duplicate-code.ts';
import { duplicateDocumentNumber } from './duplicate-document-number.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateStandardNumber } from './duplicate-standard-number.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { effectiveDate } from './effective-date.ts';
import { emphasisMarks } from './emphasis-marks.ts';
import { evaluationDates } from './evaluation-dates.ts';
import { evaluationEvidence } from './evaluation-evidence.ts';
import { evaluationHistory } from './evaluation-history.ts';
import { evaluationOrder } from './evaluation-order.ts';
import { evaluationRole } from './evaluation-role.ts';
import { evaluationState } from './evaluation-state.ts';
import { evaluationWithdrawn } from './evaluation-withdrawn.ts';
import { figurePercent } from './figure-percent.ts';
import { figureUnit } from './figure-unit.ts';
import { fileBom } from './file-bom.ts';
import { fileEmpty } from './file-empty.ts';
import { fileKind } from './file-kind.ts';
import { fileLineEndings } from './file-line-endings.ts';
import { fileName } from './file-name.ts';
import { filePlace } from './file-place.ts';
import { filePortable } from './file-portable.ts';
import { fileSize } from './file-size.ts';
import { fileUtf8 } from './file-utf8.ts';
import { frontmatterCut } from './frontmatter-cut.ts';
import { frontmatterFence } from './frontmatter-fence.ts';
import { fullWidth } from './full-width.ts';
import { futureDate } from './future-date.ts';
import { glossaryHierarchy } from './glossary-hierarchy.ts';
import { halfWidthPunctuationRule } from './half-width-punctuation.ts';
import { headingDuplicate } from './heading-duplicate.ts';
import { headingLevel } from './heading-level.ts';
import { imageAlt } from './image-alt.ts';
import { imageSource } from './image-source.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { keyOrder } from './key-order.ts';
import { limitsCells } from './limits-cells.ts';
import { limitsContradiction } from './limits-contradiction.ts';
import { limitsDuplicate } from './limits-duplicate.ts';
import { limitsFormula } from './limits-formula.ts';
import { limitsHeader } from './limits-header.ts';
import { limitsListed } from './limits-listed.ts';
import { limitsOrphan } from './limits-orphan.ts';
import { limitsSyntax } from './limits-syntax.ts';
import { lineageCycle } from './lineage-cycle.ts';
import { lineageDates } from './lineage-dates.ts';
import { lineageTwoWay } from './lineage-two-way.ts';
import { linkScheme } from './link-scheme.ts';
import { linkTarget } from './link-target.ts';
import { listComma } from './list-comma.ts';
import { listLength } from './list-length.ts';
import { mdxSafe } from './mdx-safe.ts';
import { mediaMissing } from './media-missing.ts';
import { mediaName } from './media-name.ts';
import { mediaOrphan } from './media-orphan.ts';
import { mediaPixels } from './media-pixels.ts';
import { mediaSize } from './media-size.ts';
import { mediaTotal } from './media-total.ts';
import { mediaType } from './media-type.ts';
import { missingKey } from './missing-key.ts';
import { mixedLetters } from './mixed-letters.ts';
import { numberRange } from './number-range.ts';
import { outdatedStandard } from './outdated-standard.ts';
import { outputSafe } from './output-safe.ts';
import { paragraphLine } from './paragraph-line.ts';
import { partialLineage } from './partial-lineage.ts';
import { pattern } from './pattern.ts';
import { placeholder } from './placeholder.ts';
import { rawHtml } from './raw-html.ts';
import { redirectsValid } from './redirects-valid.ts';
import { referenceDuplicate } from './reference-duplicate.ts';
import { referenceMissing } from './reference-missing.ts';
import { referenceSelf } from './reference-self.ts';
import { reviewDates } from './review-dates.ts';
import { reviewOverdue } from './review-overdue.ts';
import { showcaseReference } from './showcase-reference.ts';
import { standardId } from './standard-id.ts';
import { standardRegion } from './standard-region.ts';
import { statusReplaced } from './status-replaced.ts';
import { summaryEnd } from './summary-end.ts';
import { surroundingSpace } from './surrounding-space.ts';
import { svgSafe } from './svg-safe.ts';
import { symptomReference } from './symptom-reference.ts';
import { tableColumns } from './table-columns.ts';
import { textLength } from './text-length.ts';
import { unit } from './unit.ts';
import { unknownKey } from './unknown-key.ts';
import { url } from './url.ts';
import { urlSafe } from './url-safe.ts';
import { valueType } from './value-type.ts';
import { vocabulary } from './vocabulary.ts';
import { yamlDuplicateKey } from './yaml-duplicate-key.ts';
import { yamlLimits } from './yaml-limits.ts';
import { yamlPlain } from './yaml-plain.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Rules under one heading, in the order docs/content-rules.md lists them. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** Every rule there is. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  {
    title: '文件',
    rules: [
      fileKind,
      fileSize,
      filePlace,
      fileName,
      filePortable,
      fileUtf8,
      fileBom,
      fileLineEndings,
      fileEmpty,
      duplicateId,
    ],
  },
  {
    title: 'frontmatter 的写法',
    rules: [frontmatterFence, frontmatterCut, yamlSyntax, yamlDuplicateKey, yamlPlain, yamlLimits, keyOrder],
  },
  {
    title: '字段与取值',
    rules: [
      unknownKey,
      missingKey,
      valueType,
      dateFormat,
      vocabulary,
      unit,
      textLength,
      listLength,
      numberRange,
      url,
      urlSafe,
      pattern,
      consistency,
    ],
  },
  {
    title: '日期',
    rules: [reviewDates, reviewOverdue, futureDate, effectiveDate, casePeriod],
  },
  {
    title: '引用',
    rules: [
      referenceMissing,
      referenceSelf,
      referenceDuplicate,
      citationEntry,
      outdatedStandard,
      duplicateCode,
    ],
  },
  {
    title: '重复与编号',
    rules: [
      duplicateTitle,
      duplicateAlias,
      glossaryHierarchy,
      duplicateDocumentNumber,
      duplicateStandardNumber,
      standardId,
      standardRegion,
    ],
  },
  {
    title: '沿革',
    rules: [lineageTwoWay, partialLineage, lineageCycle, lineageDates, statusReplaced],
  },
  {
    title: '技术评估',
    rules: [
      evaluationState,
      evaluationHistory,
      evaluationOrder,
      evaluationDates,
      evaluationRole,
      evaluationEvidence,
      evaluationWithdrawn,
    ],
  },
  {
    title: '数值与限值表',
    rules: [
      figureUnit,
      figurePercent,
      limitsOrphan,
      limitsSyntax,
      limitsHeader,
      limitsCells,
      limitsFormula,
      limitsDuplicate,
      limitsContradiction,
      limitsListed,
    ],
  },
  {
    title: '文字',
    rules: [
      summaryEnd,
      placeholder,
      surroundingSpace,
      fullWidth,
      invisibleCharacters,
      mixedLetters,
      halfWidthPunctuationRule,
      listComma,
      demandSample,
    ],
  },
  {
    title: '正文',
    rules: [
      bodyEmpty,
      bodyTangle,
      codeFence,
      emphasisMarks,
      bareUrl,
      paragraphLine,
      headingLevel,
      headingDuplicate,
      tableColumns,
      rawHtml,
      mdxSafe,
      outputSafe,
    ],
  },
  {
    title: '链接与图片',
    rules: [
      linkScheme,
      linkTarget,
      imageAlt,
      imageSource,
      mediaMissing,
      mediaName,
      mediaType,
      svgSafe,
      mediaPixels,
      mediaSize,
      mediaTotal,
      mediaOrphan,
    ],
  },
  {
    title: '首页难题、现象与改名',
    rules: [showcaseReference, symptomReference, combinationReference, redirectsValid],
  },
];

export const RULES: readonly Rule[] = RULE_GROUPS.flatMap(({ rules }) => rules);
