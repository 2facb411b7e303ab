/**
 * What was measured, and what is made of it: a table, a chart, one document of JSON, and what differs between two of these.
 * Knows nothing of how it was measured.
 *
 * <p>Operations are named as the options name them: {@code create}, {@code read-revision}, {@code blob-up}. The first
 * answer of a server is the operation {@code first-answer}, whose p50 is the time from the start of the process; what a
 * server does in its first ten seconds is {@code cold-read}, {@code cold-create} and so on. Rates count requests, and
 * resources where one request moves many: export, import, copy-in, copy-out. A walk counts its pages.
 *
 * <p>Start at {@link org.specstar.benchmarks.report.Results}; {@link org.specstar.benchmarks.report.Limits} says what is
 * held against what.
 */
@NullMarked
package org.specstar.benchmarks.report;

import org.jspecify.annotations.NullMarked;
