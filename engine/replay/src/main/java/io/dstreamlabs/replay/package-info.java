/**
 * Runs a DStream program over given batches or datasets on a clock that is moved by hand, and tells what
 * came out.
 *
 * <pre>
 * a row of a file  -&gt;  Dataset  -&gt;  Replay: the batch it falls into  -&gt;  the program  -&gt;  Timeline
 *                             -&gt;  LineServer: a line on a socket
 * </pre>
 *
 * <p>Start with {@link io.dstreamlabs.replay.Replay}; {@link io.dstreamlabs.replay.TimelinePicture} puts
 * what came out beside what was expected. Depends on the kernel and the JDK alone, for it runs inside the
 * sandbox.
 */
package io.dstreamlabs.replay;
