package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.testkit.lesson.RightSamplesContract;

class RightSamplesTest extends RightSamplesContract {}
