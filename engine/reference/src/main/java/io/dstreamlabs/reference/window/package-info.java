/**
 * Windows of the reference, at a cost that goes with the slide and not with the length.
 *
 * <pre>
 * parent                batches
 *   Panes               what arrived in one granule, combined once
 *     SlidingAggregate    no inverse: two stacks                         TwoStacks
 *     IncrementalWindow   an inverse: the window before, out and in      SlideUpdate
 * </pre>
 *
 * <p>Start with {@link io.dstreamlabs.reference.window.ReferenceWindows} and {@link
 * io.dstreamlabs.reference.window.ReferenceIncrementalWindows}.
 */
package io.dstreamlabs.reference.window;
