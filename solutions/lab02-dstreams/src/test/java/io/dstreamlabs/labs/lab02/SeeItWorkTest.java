package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.testkit.lesson.SeeItWorkContract;

class SeeItWorkTest extends SeeItWorkContract {}
