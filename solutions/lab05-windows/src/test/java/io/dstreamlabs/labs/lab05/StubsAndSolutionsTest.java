package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.testkit.lesson.StubsAndSolutionsContract;

class StubsAndSolutionsTest extends StubsAndSolutionsContract {}
