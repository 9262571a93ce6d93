/**
 * The programs of lab02, the operators that look at one batch, and the network word count. Each is a few
 * lines around one operator of {@code StatelessOperators}, and uses no other one: so a mistake in one
 * exercise is seen in that exercise only.
 *
 * <p>They share two parameters: {@code every}, when it is given, the parent has an RDD only at every so
 * manieth batch; and {@code showSlide}, see {@code Pace}. Most read one stream, {@code in}; those that
 * read several say which, see {@code Streams}.
 */
package io.dstreamlabs.scenarios.lab02;
