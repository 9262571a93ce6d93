package io.dstreamlabs.autograder.kit;

import io.dstreamlabs.autograder.lab.Lab;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * The POMs of a kit: those of the course's copy, without what a student has no use for. So versions and the
 * way tests run stand in one place only.
 *
 * <pre>
 * pom.xml                    modules are the labs of the kit; plugins are those that "mvn test" needs
 * labs/pom.xml               finds the engine in repo/
 * repo/…/dstream-labs-V.pom  versions of what the engine's modules need
 * repo/…/dstream-core-V.pom, …
 * </pre>
 *
 * <p>The POM of a lab is taken as it is.
 */
final class KitPoms {
  /** What Maven runs for a module with Java in it, and the check of the class path. */
  private static final Set<String> PLUGINS =
      Set.of(
          "maven-clean-plugin",
          "maven-resources-plugin",
          "maven-compiler-plugin",
          "maven-surefire-plugin",
          "maven-jar-plugin",
          "maven-install-plugin",
          "maven-deploy-plugin",
          "maven-site-plugin",
          "maven-enforcer-plugin");

  /** What is checked before a lab is built. */
  private static final Set<String> CHECKS = Set.of("rules", "lab-class-path");

  /** Rules about the course's own POMs: what a student adds is not our business. */
  private static final List<String> OWN_RULES =
      List.of("dependencyConvergence", "banDuplicatePomDependencyVersions");

  private static final Set<String> MODULES =
      Arrays.stream(KitModule.values()).map(KitModule::artifactId).collect(Collectors.toSet());
  private static final String MANAGED = "/project/dependencyManagement/dependencies/dependency";

  /** A property where it is asked for; Surefire reads the second form late. */
  private static final Pattern USE = Pattern.compile("[$@]\\{([^}]+)}");

  private static final String KIT_VERSION = "kit.version";

  private final Path root;
  private final List<Lab> labs;

  /**
   * The POMs for a kit.
   *
   * @param root the course's copy
   * @param labs the labs of the kit
   */
  KitPoms(Path root, List<Lab> labs) {
    this.root = root;
    this.labs = List.copyOf(labs);
  }

  /** Group of all our modules. */
  String groupId() {
    return top().one("/project/groupId").getTextContent();
  }

  /** The version that all our modules have in the course's copy. */
  String courseVersion() {
    return top().one("/project/version").getTextContent();
  }

  /** The POM at the top of the kit, with the engine in {@code version}. */
  String top(String version) {
    PomTree pom = top();
    nameModules(pom);
    manage(pom, "${" + KIT_VERSION + "}");
    for (Element plugin : pom.all("/project/build//plugins/plugin")) {
      if (!PLUGINS.contains(PomTree.text(plugin, "artifactId").orElse(""))) {
        PomTree.remove(plugin);
      }
    }
    for (Element execution : pom.all("/project/build/plugins/plugin/executions/execution")) {
      if (!CHECKS.contains(PomTree.text(execution, "id").orElse(""))) {
        PomTree.remove(execution);
      }
    }
    OWN_RULES.forEach(rule -> pom.remove("/project/build/plugins//rules/" + rule));
    pom.remove("/project/profiles");
    pom.insertBefore(
        pom.all("/project/properties/*").get(0),
        """
        <!-- The engine in repo/; another content has another version, so that none is taken for it. -->
            <%1$s>%2$s</%1$s>
            <labExpectation>pass</labExpectation>
           \s"""
            .formatted(KIT_VERSION, version));
    removeUnused(pom);
    return pom.xml();
  }

  /** The POM that all labs have as their parent. */
  String labs() {
    PomTree pom = PomTree.read(root.resolve("labs/pom.xml"));
    pom.remove("/project/modules");
    pom.insertBefore(
        pom.one("/project/build"),
        """
        <!-- The engine came with the kit: seen from the folder of a lab, it is here. -->
          <repositories>
            <repository>
              <id>dstream-labs-kit</id>
              <url>file://${project.basedir}/../../repo</url>
              <releases>
                <updatePolicy>always</updatePolicy>
                <checksumPolicy>fail</checksumPolicy>
              </releases>
              <snapshots>
                <enabled>false</enabled>
              </snapshots>
            </repository>
          </repositories>

         \s""");
    return pom.xml();
  }

  /** The parent of the engine's modules in the kit's repository. */
  String parent(String version) {
    PomTree pom = top();
    pom.one("/project/version").setTextContent(version);
    manage(pom, "${project.version}");
    pom.remove("/project/modules");
    pom.remove("/project/build");
    pom.remove("/project/profiles");
    removeUnused(pom);
    return pom.xml();
  }

  /** The POM of a module of the engine in the kit's repository: what it needs when it is used. */
  String module(KitModule module, String version) {
    PomTree pom = PomTree.read(module.in(root).resolve("pom.xml"));
    PomTree top = top();
    pom.one("/project/parent/artifactId")
        .setTextContent(top.one("/project/artifactId").getTextContent());
    pom.one("/project/parent/version").setTextContent(version);
    pom.remove("/project/parent/relativePath");
    pom.remove("/project/properties");
    pom.remove("/project/build");
    pom.remove("/project/dependencies/dependency[scope='test']");
    return pom.xml();
  }

  private PomTree top() {
    return PomTree.read(root.resolve("pom.xml"));
  }

  private void nameModules(PomTree pom) {
    Element modules = pom.one("/project/modules");
    String lines =
        labs.stream()
            .map(lab -> "    <module>labs/" + lab.id() + "</module>\n")
            .collect(Collectors.joining("", "<modules>\n", "  </modules>"));
    pom.insertBefore(modules, lines + "\n\n  ");
    PomTree.remove(modules);
  }

  /** Keeps the versions of what the kit's modules and labs use, and gives ours the version of the kit. */
  private void manage(PomTree pom, String version) {
    String ours = groupId();
    Set<String> used = usedGroups();
    for (Element managed : pom.all(MANAGED)) {
      String group = PomTree.text(managed, "groupId").orElse("");
      boolean isUsed =
          group.equals(ours)
              ? MODULES.contains(PomTree.text(managed, "artifactId").orElse(""))
              : used.stream().anyMatch(name -> (name + ".").startsWith(group + "."));
      if (!isUsed) {
        PomTree.remove(managed);
      }
    }
    pom.all(MANAGED + "[groupId='" + ours + "']/version")
        .forEach(place -> place.setTextContent(version));
  }

  private Set<String> usedGroups() {
    Set<String> groups = new TreeSet<>();
    for (KitModule module : KitModule.values()) {
      groups.addAll(groups(module.in(root), "/project/dependencies/dependency[not(scope='test')]"));
    }
    groups.addAll(groups(root.resolve("labs"), "/project//dependencies/dependency"));
    for (Lab lab : labs) {
      groups.addAll(groups(lab.directory(), "/project//dependencies/dependency"));
    }
    return groups;
  }

  private static Set<String> groups(Path module, String path) {
    return PomTree.read(module.resolve("pom.xml")).all(path + "/groupId").stream()
        .map(group -> group.getTextContent().strip())
        .collect(Collectors.toSet());
  }

  /** Takes out properties that nothing in the kit asks for. */
  private void removeUnused(PomTree pom) {
    StringBuilder poms = new StringBuilder(pom.xml());
    poms.append(PomTree.read(root.resolve("labs/pom.xml")).xml());
    labs.forEach(lab -> poms.append(PomTree.read(lab.directory().resolve("pom.xml")).xml()));
    Set<String> used =
        USE.matcher(poms).results().map(use -> use.group(1)).collect(Collectors.toSet());
    for (Element property : pom.all("/project/properties/*")) {
      String name = property.getNodeName();
      boolean isMavens = name.startsWith("maven.") || name.startsWith("project.");
      if (!isMavens && !used.contains(name)) {
        PomTree.remove(property);
      }
    }
  }
}
