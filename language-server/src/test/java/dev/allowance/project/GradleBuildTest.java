package dev.allowance.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradleBuildTest {

    private TestProject project;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        project = new TestProject(folder);
        project.write("settings.gradle", "include ':web', ':api'")
                .write("web/build.gradle", "dependencies { implementation project(':api') }")
                .write("web/src/main/java/Web.java", "class Web {}");
    }

    @Test
    void jarsComeFromTheClassPathOfEclipse() throws IOException {
        project.write("web/.classpath", """
                <classpath>
                  <classpathentry kind="src" path="src/main/java"/>
                  <classpathentry kind="src" path="src/other/java"/>
                  <classpathentry kind="src" path="src/test/java">
                    <attributes><attribute name="gradle_used_by_scope" value="test"/></attributes>
                  </classpathentry>
                  <classpathentry kind="lib" path="lib/one.jar"/>
                  <classpathentry kind="lib" path="lib/test.jar">
                    <attributes><attribute name="test" value="true"/></attributes>
                  </classpathentry>
                </classpath>
                """);
        BuildModule web = project.read("web");
        assertThat(web.problems()).isEmpty();
        assertThat(web.sources().classPath())
                .containsExactly(project.file("web/build/classes/java/main"), project.file("web/lib/one.jar"));
        assertThat(web.sources().sources())
                .contains(project.file("web/src/main/java"), project.file("web/src/other/java"))
                .doesNotContain(project.file("web/src/test/java"));
        assertThat(web.watched())
                .contains(
                        project.file("web/.classpath"),
                        project.file("web/build.gradle"),
                        project.file("settings.gradle"),
                        project.file("web/allowance.properties"));
    }

    @Test
    void withoutItTheNewestJarsThatWereDownloadedAreAssumed() throws IOException {
        Path old = downloaded("org.springframework", "spring-web", "6.2.9");
        Path recent = downloaded("org.springframework", "spring-web", "6.2.10");
        downloaded("org.springframework", "spring-webflux", "6.2.10");
        BuildModule web = project.read("web");
        assertThat(web.sources().classPath())
                .contains(recent)
                .doesNotContain(old)
                .hasSize(2);
        assertThat(web.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).contains("spring-web-6.2.10.jar are assumed", "allowance.classPath"));
        project.write("web/build.gradle", "dependencies { implementation 'org.springframework:spring-web:6.2.9' }");
        assertThat(project.read("web").sources().classPath()).contains(old).doesNotContain(recent);
    }

    private Path downloaded(String groupId, String artifactId, String version) throws IOException {
        Path folder = project.home()
                .resolve(".gradle/caches/modules-2/files-2.1")
                .resolve(groupId)
                .resolve(artifactId)
                .resolve(version)
                .resolve("0123456789abcdef");
        Files.createDirectories(folder);
        return Files.createFile(folder.resolve(artifactId + "-" + version + ".jar"));
    }

    @Test
    void projectsThatAreNamedAreReadFromTheirSources() throws IOException {
        project.write("api/build.gradle.kts", "").write("api/src/main/java/Api.java", "class Api {}");
        BuildModule web = project.read("web");
        assertThat(web.sources().siblings()).contains(project.file("api/src/main/java"));
        assertThat(project.read("api").sources().siblings()).isEmpty();
    }

    @Test
    void compilerArgumentsAreOptions() throws IOException {
        project.write("build.gradle", """
                subprojects {
                    tasks.withType(JavaCompile) {
                        // options.compilerArgs << '-Aallowance.rule.all=off'
                        options.compilerArgs += ['-Aallowance.rule.post_on_item=error', "-Aallowance.runtime=$runtime"]
                    }
                }
                """);
        assertThat(project.read("web").options())
                .extracting(GivenOptions::values)
                .contains(Map.of("allowance.rule.post-on-item", "error"))
                .doesNotContain(Map.of("allowance.rule.all", "off"));
    }
}
