/**
 * The hidden tests of lab02, a class per exercise, simplest first; 100 points. Rules are those of the
 * lesson; only the data is new.
 */
package io.dstreamlabs.hidden.lab02;
