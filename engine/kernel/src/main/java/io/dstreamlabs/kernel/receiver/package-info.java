/**
 * How records get in from outside: a receiver stores them, a supervisor keeps it running, a rate limiter
 * makes it wait, a block generator gathers them into the blocks of a batch.
 *
 * <p>Start with {@link io.dstreamlabs.kernel.receiver.Receiver}. Depends on the values, the clock, the
 * events and the lines alone; the streams depend on it.
 */
package io.dstreamlabs.kernel.receiver;
