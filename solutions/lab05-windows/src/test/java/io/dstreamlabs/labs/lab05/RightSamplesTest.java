package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.testkit.lesson.RightSamplesContract;

class RightSamplesTest extends RightSamplesContract {}
