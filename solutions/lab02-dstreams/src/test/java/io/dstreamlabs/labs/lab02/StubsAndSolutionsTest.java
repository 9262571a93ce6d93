package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.testkit.lesson.StubsAndSolutionsContract;

class StubsAndSolutionsTest extends StubsAndSolutionsContract {}
