package io.dstreamlabs.benchmarks;

import java.util.Map;

/**
 * What one job came to.
 *
 * @param job its name
 * @param sharing how its words were shared
 * @param unit what the figures are in
 * @param figures by contender
 */
record Outcome(String job, String sharing, Unit unit, Map<String, Figures> figures) {}
