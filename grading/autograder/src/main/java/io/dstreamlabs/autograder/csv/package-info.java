/**
 * Tables that an instructor writes with a spreadsheet: read strictly, and every problem is told with its
 * line, all of them at once.
 *
 * <p>Start with {@link io.dstreamlabs.autograder.csv.CsvTable}. Knows nothing of what is in a table.
 */
package io.dstreamlabs.autograder.csv;
