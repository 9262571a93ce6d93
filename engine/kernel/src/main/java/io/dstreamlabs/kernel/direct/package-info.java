/**
 * Systems that keep their records under offsets, as Kafka does: a direct stream needs no receiver, for each batch
 * reads its ranges of offsets where they are processed, and again if it is computed again.
 *
 * <p>Start with {@link io.dstreamlabs.kernel.direct.DirectSource}. Depends on the JDK alone; streams and connectors
 * depend on it.
 */
package io.dstreamlabs.kernel.direct;
