/**
 * Streams of RDDs: the graph of {@link io.dstreamlabs.kernel.stream.DStream}s, the context that runs it
 * batch by batch, and the operator families that a plug implements.
 *
 * <pre>
 * StreamGraph, StreamLife, Computation    which RDDs there are, for how long, and who may read them
 * BatchLoop, Batch, LoopLife              when batches run, what one does, and who ends the context
 * EachRdd, EachPairRdd, TransformedDStream, PairView    the kernel's own operators
 * QueueInputDStream, ReceiverInputDStream, DirectoryInputDStream    where records come from
 * </pre>
 *
 * <p>Start with {@link io.dstreamlabs.kernel.stream.StreamingContext}, then {@link
 * io.dstreamlabs.kernel.stream.DStream}; who writes an operator reads {@link
 * io.dstreamlabs.kernel.stream.Reads}. Depends on the values, the RDDs, the receivers and the files; nothing below
 * depends on it.
 */
package io.dstreamlabs.kernel.stream;
