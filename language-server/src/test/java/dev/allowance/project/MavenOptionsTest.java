package dev.allowance.project;

import static dev.allowance.project.TestProject.coordinates;
import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.context.ContextFiles;
import dev.allowance.engine.Configuration;
import dev.allowance.spi.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenOptionsTest {

    private static final String PLUGIN = """
            <plugin><groupId>dev.allowance</groupId><artifactId>allowance-maven-plugin</artifactId><version>1</version>
            <configuration>%s</configuration></plugin>""";

    private static final String COMPILER = """
            <plugin><artifactId>maven-compiler-plugin</artifactId><configuration><compilerArgs>%s</compilerArgs>
            </configuration></plugin>""";

    private TestProject project;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        project = new TestProject(folder);
    }

    private BuildModule read(String elements) throws IOException {
        return project.pom("", coordinates("web") + elements).read("web");
    }

    private static String plugins(String... plugins) {
        return "<build><plugins>" + String.join("", plugins) + "</plugins></build>";
    }

    private static Optional<Severity> severity(BuildModule module, String rule) {
        List<String> problems = new ArrayList<>();
        Configuration configuration = GivenOptions.merge(module.options(), problems);
        assertThat(problems).isEmpty();
        return configuration.severities().get(rule);
    }

    @Test
    void filesOfOptionsCountFromTheModuleOutwards() throws IOException {
        project.write("allowance.properties", "allowance.rule.post-on-item=error\nallowance.rule.post-for-read=off\n")
                .write("web/allowance.properties", "allowance.rule.post_on_item=info\n")
                .pom("web", coordinates("web"));
        BuildModule web = project.read("web");
        assertThat(severity(web, "post-on-item")).contains(Severity.INFO);
        assertThat(severity(web, "post-for-read")).isEmpty();
        assertThat(web.watched())
                .contains(project.file("allowance.properties"), project.file("web/allowance.properties"));
    }

    @Test
    void argumentsOfTheCompilerWinOverFilesAndParametersOverThem() throws IOException {
        project.write("allowance.properties", "allowance.rule.post-on-item=error")
                .write("more.properties", "allowance.rule.post-on-item=off\nallowance.base-path=/v1");
        String arguments = "<arg>-Aallowance.config=${project.basedir}/more.properties</arg>"
                + "<arg>-Aallowance.rule.post_on_item=warning</arg><arg>-parameters</arg>";
        BuildModule module = read(plugins(COMPILER.formatted(arguments)));
        assertThat(severity(module, "post-on-item")).contains(Severity.WARNING);
        assertThat(GivenOptions.merge(module.options(), new ArrayList<>())
                        .reader()
                        .basePath())
                .isEqualTo("/v1");
        assertThat(module.watched()).contains(project.file("more.properties"));
        BuildModule configured = read(plugins(
                COMPILER.formatted(arguments),
                PLUGIN.formatted("<rules><post-on-item>info</post-on-item></rules><basePath>/v2</basePath>")));
        assertThat(severity(configured, "post-on-item")).contains(Severity.INFO);
        assertThat(GivenOptions.merge(configured.options(), new ArrayList<>())
                        .reader()
                        .basePath())
                .isEqualTo("/v2");
        BuildModule withProperty = read("<properties><allowance.rule.post-on-item>off</allowance.rule.post-on-item>"
                + "</properties>" + plugins(PLUGIN.formatted("<rules><post-on-item>info</post-on-item></rules>")));
        assertThat(severity(withProperty, "post-on-item")).isEmpty();
    }

    @Test
    void parametersOfTheGoalsSayWhatIsCheckedAndHow() throws IOException {
        BuildModule module = read(plugins(PLUGIN.formatted("""
                <baseline>${project.basedir}/known.txt</baseline>
                <includes><include>com/web/</include></includes>
                <excludes>com/web/old/,com/web/older/</excludes>
                <contextPath>/shop</contextPath>
                <profiles><profile>prod</profile></profiles>""")));
        assertThat(module.baseline()).isEqualTo(project.file("known.txt"));
        assertThat(module.sources().filter().accepts(Path.of("com/web/A.java"))).isTrue();
        assertThat(module.sources().filter().accepts(Path.of("com/B.java"))).isFalse();
        assertThat(module.sources().filter().accepts(Path.of("com/web/older/C.java")))
                .isFalse();
        assertThat(module.sources().context().mount()).contains("/shop");
        assertThat(module.sources().context().profiles()).containsExactly("prod");
        assertThat(read(plugins(PLUGIN.formatted("<context>false</context>")))
                        .sources()
                        .context())
                .isEqualTo(ContextFiles.NONE);
    }

    @Test
    void aModuleThatTheGoalsSkipIsNone() throws IOException {
        project.pom("", coordinates("web") + "<properties><allowance.skip>true</allowance.skip></properties>");
        assertThat(project.read()).isEmpty();
    }

    @Test
    void anOptionThatMakesNoSenseIsToldWithItsFileAndTheOthersCount() throws IOException {
        project.write("allowance.properties", "allowance.rule.post-on-itme=error\nallowance.rule.post-for-read=off\n");
        List<String> problems = new ArrayList<>();
        Configuration configuration = GivenOptions.merge(read("").options(), problems);
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith(project.file("allowance.properties").toString())
                        .contains("post-on-item"));
        assertThat(configuration.severities()).containsKey("post-for-read");
    }

    @Test
    void sourcesThatAPluginAddsAndPropertiesOfTheCommandLineCount() throws IOException {
        project.write(".mvn/maven.config", "-Dextra=src/extra/java\n-Pmore\n");
        BuildModule module = read(plugins("""
                <plugin><groupId>org.codehaus.mojo</groupId><artifactId>build-helper-maven-plugin</artifactId>
                <version>1</version><executions><execution><goals><goal>add-source</goal></goals><configuration>
                <sources><source>${extra}</source></sources></configuration></execution></executions></plugin>""")
                + "<profiles><profile><id>more</id><properties><allowance.baseline>more.txt</allowance.baseline>"
                + "</properties></profile></profiles>");
        assertThat(module.problems()).isEmpty();
        assertThat(module.sources().sources())
                .containsExactly(
                        project.file("src/main/java"),
                        project.file("src/extra/java"),
                        project.file("target/generated-sources"));
        assertThat(module.baseline()).isEqualTo(project.file("more.txt"));
    }
}
