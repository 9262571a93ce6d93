package io.dstreamlabs.kernel.event;

import io.dstreamlabs.kernel.Maybe;

/**
 * A receiver at the moment of an event.
 *
 * @param streamId number of its stream
 * @param name its class and that number, such as {@code SocketReceiver-0}
 * @param active whether it receives: not in a pause, nor at its end
 * @param lastErrorMessage the problem that it met last
 */
public record ReceiverInfo(
    int streamId, String name, boolean active, Maybe<String> lastErrorMessage) {}
