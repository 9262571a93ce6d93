package io.dstreamlabs.kernel;

import java.io.Serializable;

/**
 * Marks an interface of operators that a plug implements, such as the window operators.
 *
 * <p>Serializable, so that a lambda inside a plug may travel although it captures the plug.
 */
public interface OperatorFamily extends Serializable {}
