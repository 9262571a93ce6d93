/**
 * Streams of RDDs: the graph of {@link io.dstreamlabs.kernel.stream.DStream}s, the context that runs it
 * batch by batch, and the operator families that a plug implements.
 *
 * <pre>
 * StreamGraph, StreamLife, Computation    which RDDs there are, for how long, and who may read them
 * BatchLoop, Batch, LoopLife              when batches run, what one does, and who ends the context
 * EachRdd, EachPairRdd, TransformedDStream, PairView    the kernel's own operators
 * StateDStream, MapWithStateDStream       streams that carry a state by key
 * QueueInputDStream, ReceiverInputDStream, DirectoryInputDStream    where records come from
 * DirectInputDStream, OffsetProgress      and from where without a receiver, offset by offset
 * Recovery, SavedProgram, SavedStates     what a checkpoint holds, and which stream takes it over
 * BlockLedger, ReceivedLog                which blocks came, and which batch got them
 * </pre>
 *
 * <p>Start with {@link io.dstreamlabs.kernel.stream.StreamingContext}, then {@link
 * io.dstreamlabs.kernel.stream.DStream}; who writes an operator reads {@link
 * io.dstreamlabs.kernel.stream.Reads}. Depends on the values, the RDDs, the receivers, the files and
 * the direct sources; nothing below depends on it.
 */
package io.dstreamlabs.kernel.stream;
