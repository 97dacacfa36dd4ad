package dev.allowance.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.Runtime;
import dev.allowance.route.Framework;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextReaderTest {

    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Context read(Runtime runtime, String... profiles) {
        return ContextReader.read(
                new ContextFiles(
                        List.of(folder), List.of(folder.resolve("web.xml")), Arrays.asList(profiles), Optional.empty()),
                runtime);
    }

    private String mount(Framework framework, String... profiles) {
        return read(Runtime.SPRING_MVC, profiles).deployment().mount(framework);
    }

    @Test
    void contextAndDispatcherAreToldWithTheirPlaces() throws IOException {
        file("application.yml", """
                server:
                  port: 80
                  servlet:
                    contextPath: /shop/
                spring.mvc.servlet.path: web
                """);

        assertThat(mount(Framework.SPRING)).isEqualTo("/shop/web");
        assertThat(mount(Framework.JAXRS)).isEqualTo("/shop");
        assertThat(read(Runtime.SPRING_MVC).origins())
                .containsExactly(
                        "\"/shop\" stands before all paths: server.servlet.contextPath in "
                                + folder.resolve("application.yml") + ":[4,1]",
                        "\"/web\" stands before Spring's paths: spring.mvc.servlet.path in "
                                + folder.resolve("application.yml") + ":[5,1]");
    }

    @Test
    void webFluxHasABasePathAndNoServlet() throws IOException {
        file("application.properties", "spring.webflux.base-path=/flux\nserver.servlet.context-path=/mvc\n");

        assertThat(read(Runtime.SPRING_WEBFLUX).deployment().mount(Framework.SPRING))
                .isEqualTo("/flux");
    }

    @Test
    void propertiesGoBeforeYamlAndTheConfigFolderBeforeBoth() throws IOException {
        file("application.yaml", "a: 1\nb: 1\nc: 1\n");
        file("application.properties", "b=2\nc=2\n");
        file("config/application.yml", "c: 3\n");

        assertThat(read(Runtime.SPRING_MVC).values())
                .containsEntry("a", "1")
                .containsEntry("b", "2")
                .containsEntry("c", "3");
    }

    @Test
    void aProfileCountsWhereItIsChosenOrNamedByTheFileAndIsToldWhereNot() throws IOException {
        file("application.properties", "server.servlet.context-path=/a\n");
        file("application-prod.properties", "\nserver.servlet.context-path=/b\n");

        assertThat(mount(Framework.SPRING)).isEqualTo("/a");
        assertThat(read(Runtime.SPRING_MVC).doubts())
                .singleElement()
                .asString()
                .contains(
                        "application-prod.properties:[2,1] server.servlet.context-path=/b is for the profile prod only");
        assertThat(mount(Framework.SPRING, "prod")).isEqualTo("/b");
        assertThat(mount(Framework.SPRING, "other")).isEqualTo("/a");

        file("application.properties", "server.servlet.context-path=/a\nspring.profiles.active=prod\n");
        assertThat(mount(Framework.SPRING)).isEqualTo("/b");
    }

    @Test
    void documentsOfOneFileCountByTheirCondition() throws IOException {
        file("application.yml", """
                server.servlet.context-path: /a
                ---
                spring.config.activate.on-profile: "prod, !dev"
                server.servlet.context-path: /b
                ---
                spring.config.activate.on-profile: prod & cloud
                server.servlet.context-path: /c
                """);

        assertThat(mount(Framework.SPRING, "dev")).isEqualTo("/a");
        assertThat(mount(Framework.SPRING, "prod", "dev")).isEqualTo("/b");
        assertThat(read(Runtime.SPRING_MVC, "dev").doubts())
                .anyMatch(doubt -> doubt.contains("\"prod & cloud\" is not understood"));

        Files.delete(folder.resolve("application.yml"));
        file("application.properties", "x=1\n#---\nspring.config.activate.on-profile=prod\nx=\\\n  2\n");
        assertThat(read(Runtime.SPRING_MVC, "prod").properties().get("x"))
                .isEqualTo(new Setting(
                        "x", "2", "", folder.resolve("application.properties").toString(), 4));
    }

    @Test
    void whatDependsOnTheEnvironmentIsToldAndNotUsed() throws IOException {
        file("application.properties", "server.servlet.context-path=/${HOME_OF_IT}\nx=@project.version@\n");

        Context context = read(Runtime.SPRING_MVC);
        assertThat(context.deployment().mount(Framework.SPRING)).isEmpty();
        assertThat(context.doubts()).singleElement().asString().contains("depends on what is not known here");
        assertThat(context.values()).containsEntry("x", "${x}");
        assertThat(context.placeholders(Set.of("x", "y")))
                .containsExactly(folder.resolve("application.properties") + ":[2,1] what ${x} is cannot be known here");
    }

    @Test
    void placeholdersInValuesAreResolvedWithTheirDefaults() throws IOException {
        file("application.properties", "server.servlet.context-path=/${a}/${b:c}\na=x${d:}\n");

        assertThat(mount(Framework.SPRING)).isEqualTo("/x/c");
    }

    @Test
    void modulesThatContradictEachOtherAreToldAndNotUsed() throws IOException {
        file("one/application.properties", "server.servlet.context-path=/a\np=1\nq=1\n");
        file("two/application.properties", "server.servlet.context-path=/b\np=2\nq=1\n");

        Context context = ContextReader.read(
                new ContextFiles(
                        List.of(folder.resolve("one"), folder.resolve("two")), List.of(), List.of(), Optional.empty()),
                Runtime.SPRING_MVC);
        assertThat(context.deployment().mount(Framework.SPRING)).isEmpty();
        assertThat(context.doubts()).singleElement().asString().contains("contradicts", "neither is used");
        assertThat(context.values()).containsEntry("p", "${p}").containsEntry("q", "1");
    }

    @Test
    void quarkusPutsResourcesBelowItsRootAndHasProfilesInKeys() throws IOException {
        file("application.properties", """
                quarkus.http.root-path=/root
                %dev.quarkus.http.root-path=/dev
                %prod.quarkus.rest.path=api
                """);

        Context context = read(Runtime.SPRING_MVC);
        assertThat(context.deployment().mount(Framework.JAXRS)).isEqualTo("/root");
        assertThat(context.deployment().application()).contains("/api");
        assertThat(context.doubts()).singleElement().asString().contains("=/dev is for the profile dev only");
        assertThat(mount(Framework.JAXRS, "dev")).isEqualTo("/dev");
    }

    @Test
    void microProfileConfigurationIsReadLast() throws IOException {
        file("META-INF/microprofile-config.properties", "quarkus.rest.path=/mp\n");

        assertThat(read(Runtime.SPRING_MVC).deployment().application()).contains("/mp");
    }

    @Test
    void servletMappingsAreReadAndEntitiesAreNot() throws IOException {
        file("secret", "/leaked/*");
        file("web.xml", """
                <!DOCTYPE web-app [<!ENTITY e SYSTEM "secret">]>
                <web-app>
                  <servlet><servlet-name>a</servlet-name>
                    <servlet-class>org.springframework.web.servlet.DispatcherServlet</servlet-class></servlet>
                  <servlet><servlet-name>b</servlet-name>
                    <servlet-class>org.glassfish.jersey.servlet.ServletContainer</servlet-class></servlet>
                  <servlet-mapping><servlet-name>a</servlet-name><url-pattern>/app/*</url-pattern></servlet-mapping>
                  <servlet-mapping><servlet-name>b</servlet-name><url-pattern>/rest/*</url-pattern></servlet-mapping>
                </web-app>
                """);

        Context context = read(Runtime.SPRING_MVC);
        assertThat(context.deployment().mount(Framework.SPRING)).isEqualTo("/app");
        assertThat(context.deployment().servletMapping()).contains("/rest");
        assertThat(context.origins())
                .contains(
                        "\"/app\" stands before Spring's paths: servlet a in " + folder.resolve("web.xml") + ":[7,1]");

        file("web.xml", """
                <!DOCTYPE web-app [<!ENTITY e SYSTEM "secret">]>
                <web-app>
                  <servlet-mapping><servlet-name>jakarta.ws.rs.core.Application</servlet-name>
                    <url-pattern>&e;</url-pattern></servlet-mapping>
                </web-app>
                """);
        Context entity = read(Runtime.SPRING_MVC);
        assertThat(entity.deployment().servletMapping()).isEmpty();
        assertThat(entity.doubts()).singleElement().asString().doesNotContain("leaked");
    }

    @Test
    void aMappingThatIsNoPathIsToldAndNotUsed() throws IOException {
        file("web.xml", """
                <web-app><servlet><servlet-name>a</servlet-name>
                    <servlet-class>org.springframework.web.servlet.DispatcherServlet</servlet-class></servlet>
                  <servlet-mapping><servlet-name>a</servlet-name><url-pattern>*.do</url-pattern></servlet-mapping>
                </web-app>
                """);

        assertThat(mount(Framework.SPRING)).isEmpty();
        assertThat(read(Runtime.SPRING_MVC).doubts()).singleElement().asString().contains("how *.do of the servlet a");
    }

    @Test
    void brokenFilesAreToldAndTheOthersRead() throws IOException {
        file("application.yml", "a: [\n");
        file("application.properties", "b=1\n");
        file("web.xml", "<web-app>");

        Context context = read(Runtime.SPRING_MVC);
        assertThat(context.values()).containsEntry("b", "1");
        assertThat(context.doubts())
                .hasSize(2)
                .anyMatch(doubt -> doubt.contains("application.yml cannot be read"))
                .anyMatch(doubt -> doubt.contains("web.xml cannot be read"));
    }

    @Test
    void aPathThatIsGivenReplacesWhatTheFilesSay() throws IOException {
        file("application.properties", "server.servlet.context-path=/a\n");

        Context context = ContextReader.read(
                new ContextFiles(List.of(folder), List.of(), List.of(), Optional.of("b/")), Runtime.SPRING_MVC);
        assertThat(context.deployment().mount(Framework.SPRING)).isEqualTo("/b");
        assertThat(context.origins()).containsExactly("\"/b\" stands before all paths (allowance.context-path)");
    }
}
