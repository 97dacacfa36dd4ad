package dev.allowance.project;

import static dev.allowance.project.TestProject.coordinates;
import static dev.allowance.project.TestProject.dependency;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenBuildTest {

    private TestProject project;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        project = new TestProject(folder);
    }

    @Test
    void theClassPathIsWhatMavenHasInItsLocalRepository() throws IOException {
        Path inner = project.install("inner", "");
        Path outer = project.install("outer", "<dependencies>" + dependency("lib", "inner") + "</dependencies>");
        project.install("tests", "");
        project.pom(
                "",
                coordinates("web") + "<dependencies>" + dependency("lib", "outer")
                        + dependency("lib", "tests").replace("</version>", "</version><scope>test</scope>")
                        + "</dependencies>");
        BuildModule module = project.read("web");
        assertThat(module.problems()).isEmpty();
        assertThat(module.sources().classPath()).containsExactly(project.file("target/classes"), outer, inner);
        assertThat(module.sources().sources())
                .containsExactly(project.file("src/main/java"), project.file("target/generated-sources"));
        assertThat(module.folder()).isEqualTo(project.workspace());
        assertThat(module.watched()).contains(project.file("pom.xml"));
        assertThat(module.baseline()).isEqualTo(project.file("allowance-baseline.txt"));
    }

    @Test
    void whatIsNotInTheLocalRepositoryIsToldOnceAndLeftOut() throws IOException {
        Path there = project.install("there", "");
        project.pom(
                "",
                coordinates("web") + "<dependencies>" + dependency("lib", "here-not") + dependency("lib", "there")
                        + dependency("lib", "neither") + "</dependencies>");
        BuildModule module = project.read("web");
        assertThat(module.sources().classPath()).containsExactly(project.file("target/classes"), there);
        assertThat(module.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).contains("2 dependencies", "lib:here-not", "run \"mvn compile\" once"));
    }

    @Test
    void modulesOfOneBuildAreReadFromTheirSources() throws IOException {
        Path jar = project.install("library", "");
        project.pom(
                        "",
                        coordinates("whole") + "<packaging>pom</packaging><modules><module>web</module>"
                                + "<module>api</module><module>base</module></modules>"
                                + "<properties><project.build.sourceEncoding>ISO-8859-1</project.build.sourceEncoding>"
                                + "</properties><dependencyManagement><dependencies>" + dependency("lib", "library")
                                + "</dependencies></dependencyManagement>")
                .pom("web", child("web") + "<dependencies>" + dependency("it", "api") + "</dependencies>")
                .pom("api", child("api") + "<dependencies>" + dependency("it", "base") + "</dependencies>")
                .pom(
                        "base",
                        child("base") + "<dependencies>"
                                + dependency("lib", "library").replace("<version>1</version>", "")
                                + "</dependencies>");
        assertThat(project.read()).extracting(BuildModule::name).containsExactly("api", "base", "web");
        BuildModule web = project.read("web");
        assertThat(web.problems()).isEmpty();
        assertThat(web.sources().siblings())
                .contains(project.file("api/src/main/java"), project.file("base/src/main/java"));
        assertThat(web.sources().classPath())
                .containsExactly(
                        project.file("web/target/classes"),
                        project.file("api/target/classes"),
                        project.file("base/target/classes"),
                        jar);
        assertThat(web.sources().encoding()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(web.watched())
                .contains(project.file("pom.xml"), project.file("web/pom.xml"), project.file("api/pom.xml"));
    }

    private static String child(String artifactId) {
        return "<parent>" + coordinates("whole") + "</parent><artifactId>" + artifactId + "</artifactId>";
    }

    @Test
    void aPomThatDoesNotParseLeavesAModuleByConvention() throws IOException {
        project.write("pom.xml", "<project><modelVersion>");
        BuildModule module = project.read("work");
        assertThat(module.sources().sources()).containsExactly(project.file("src/main/java"));
        assertThat(module.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).contains(project.file("pom.xml").toString(), "correct it"));
        assertThat(module.watched()).contains(project.file("pom.xml"));
    }

    @Test
    void aParentThatIsMissingIsToldAndTheRestIsRead() throws IOException {
        Path jar = project.install("library", "");
        String parent =
                "<parent><groupId>far</groupId><artifactId>away</artifactId><version>7</version><relativePath/></parent>";
        for (String name : List.of("one", "two")) {
            project.pom(
                    name,
                    parent + "<artifactId>" + name + "</artifactId><dependencies>" + dependency("lib", "library")
                            + "</dependencies>");
            BuildModule module = project.read(name);
            assertThat(module.sources().classPath()).contains(jar);
            assertThat(module.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem).contains("far:away:7", "run \"mvn compile\" once"));
        }
    }
}
