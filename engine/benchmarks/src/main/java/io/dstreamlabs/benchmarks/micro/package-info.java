/**
 * Single operations, measured by JMH. Each class is one benchmark; the command is in the module's README.
 */
package io.dstreamlabs.benchmarks.micro;
