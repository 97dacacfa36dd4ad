package dev.allowance.project;

import static dev.allowance.project.TestProject.coordinates;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildsTest {

    private TestProject project;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        project = new TestProject(folder);
    }

    @Test
    void buildsInFoldersWithoutOneAreAllFound() throws IOException {
        project.pom("backend", coordinates("backend"))
                .pom("services/deep/orders", coordinates("orders"))
                .write("android/build.gradle.kts", "")
                .write("android/src/main/java/App.java", "class App {}")
                .write("legacy/src/main/java/Old.java", "class Old {}")
                .pom("node_modules/some/thing", coordinates("not-ours"))
                .pom(".cache/copy", coordinates("a-copy"))
                .pom("backend/target/it/one", coordinates("built"))
                .pom("backend/src/it/one", coordinates("a-test"));
        assertThat(project.read())
                .extracting(BuildModule::name)
                .containsExactly("android", "backend", "legacy", "orders");
    }

    @Test
    void aFolderWithoutAnyBuildIsAModule() throws IOException {
        project.write("shop/Users.java", "class Users {}");
        BuildModule module = project.read("work");
        assertThat(module.sources().sources()).containsExactly(project.workspace());
        assertThat(module.problems()).isEmpty();
    }

    @Test
    void linksThatLeadBackDoNotHang() throws IOException {
        project.pom("backend", coordinates("backend"));
        Files.createSymbolicLink(project.file("backend/again"), project.workspace());
        Files.createSymbolicLink(project.file("all"), project.file("backend"));
        assertThat(project.read()).extracting(BuildModule::name).containsExactly("backend");
    }

    @Test
    void ofModulesWithinEachOtherEachHasItsOwnFiles() throws IOException {
        project.pom(
                        "",
                        coordinates("outer") + "<build><sourceDirectory>code</sourceDirectory></build>"
                                + "<modules><module>code/inner</module></modules>")
                .pom("code/inner", coordinates("inner"))
                .write("code/Outer.java", "class Outer {}")
                .write("code/inner/src/main/java/Inner.java", "class Inner {}");
        BuildModule outer = project.read("outer");
        assertThat(outer.sources().filter().accepts(Path.of("Outer.java"))).isTrue();
        assertThat(outer.sources().filter().accepts(Path.of("inner/src/main/java/Inner.java")))
                .isFalse();
        assertThat(project.read("inner").sources().filter().accepts(Path.of("Inner.java")))
                .isTrue();
    }

    @Test
    void aClassPathOfTheUserReplacesWhatABuildSays() throws IOException {
        project.install("library", "");
        project.pom(
                "",
                coordinates("web") + "<dependencies>" + TestProject.dependency("lib", "library")
                        + TestProject.dependency("lib", "missing") + "</dependencies>");
        List<Path> own = List.of(Path.of("/some/own.jar"));
        BuildModule module = new Builds(project.home(), Optional.empty())
                .read(project.workspace(), own)
                .get(0);
        assertThat(module.sources().classPath()).isEqualTo(own);
        assertThat(module.problems()).isEmpty();
    }
}
