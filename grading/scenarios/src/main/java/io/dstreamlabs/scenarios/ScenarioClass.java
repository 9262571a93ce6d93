package io.dstreamlabs.scenarios;

/** The class of a scenario, found by name; only classes of this module are. */
record ScenarioClass(Class<? extends Scenario> type) {
  private static final String BELOW = ScenarioClass.class.getPackageName() + ".";

  /**
   * The scenario class called {@code name}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static ScenarioClass named(String name) {
    if (!name.startsWith(BELOW)) {
      throw unknown(name, "scenarios are below " + BELOW, null);
    }
    try {
      Class<?> found = Class.forName(name, false, ScenarioClass.class.getClassLoader());
      return new ScenarioClass(found.asSubclass(Scenario.class));
    } catch (ClassNotFoundException | LinkageError e) {
      throw unknown(name, "there is no such class", e);
    } catch (ClassCastException e) {
      throw unknown(name, "it does not implement Scenario", e);
    }
  }

  Scenario create() {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw unknown(type.getName(), "it needs a public constructor without arguments", e);
    }
  }

  private static IllegalArgumentException unknown(String name, String why, Throwable cause) {
    return new IllegalArgumentException("no scenario is called " + name + ": " + why, cause);
  }
}
