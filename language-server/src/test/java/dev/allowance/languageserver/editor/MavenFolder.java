package dev.allowance.languageserver.editor;

import dev.allowance.engine.WatchedFolders;
import dev.allowance.processor.AllowanceProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A local repository of Maven that has the processor of this build in it, and takes everything else from the outer one. */
record MavenFolder(Path folder) {

    private static final String VERSION = "0-test";

    /** Makes it, in an empty folder. */
    static MavenFolder in(Path folder) throws IOException {
        MavenFolder made = new MavenFolder(folder);
        made.add("allowance-rules", WatchedFolders.class, "");
        made.add("allowance-processor", AllowanceProcessor.class, """
                <dependencies>
                  <dependency>
                    <groupId>dev.allowance</groupId>
                    <artifactId>allowance-rules</artifactId>
                    <version>%s</version>
                  </dependency>
                </dependencies>
                """.formatted(VERSION));
        Files.writeString(made.settings(), """
                <settings>
                  <localRepository>%s</localRepository>
                  <profiles>
                    <profile>
                      <id>outer</id>
                      <activation><activeByDefault>true</activeByDefault></activation>
                      <repositories>%s</repositories>
                      <pluginRepositories>%s</pluginRepositories>
                    </profile>
                  </profiles>
                </settings>
                """.formatted(
                        folder.resolve("repository"), outer("repository"), outer("pluginRepository")));
        return made;
    }

    Path settings() {
        return folder.resolve("settings.xml");
    }

    /** A project whose compiler runs the processor. */
    Path project(Path project) throws IOException {
        Files.createDirectories(project);
        Files.writeString(project.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>shop</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>jakarta.ws.rs</groupId>
                      <artifactId>jakarta.ws.rs-api</artifactId>
                      <version>%s</version>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <version>%s</version>
                        <configuration>
                          <annotationProcessorPaths>
                            <path>
                              <groupId>dev.allowance</groupId>
                              <artifactId>allowance-processor</artifactId>
                              <version>%s</version>
                            </path>
                          </annotationProcessorPaths>
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(
                        System.getProperty("jakarta-rest.version"),
                        System.getProperty("maven-compiler-plugin.version"),
                        VERSION));
        return project;
    }

    private static String outer(String kind) {
        return """
                <%1$s>
                  <id>outer</id>
                  <url>%2$s</url>
                  <releases><checksumPolicy>ignore</checksumPolicy></releases>
                  <snapshots><enabled>false</enabled></snapshots>
                </%1$s>
                """.formatted(
                        kind, Path.of(System.getProperty("outer.repository")).toUri());
    }

    private void add(String artifact, Class<?> inside, String dependencies) throws IOException {
        Path target = Files.createDirectories(folder.resolve("repository")
                .resolve("dev/allowance")
                .resolve(artifact)
                .resolve(VERSION));
        Path jar = target.resolve(artifact + "-" + VERSION + ".jar");
        Path origin = Path.of(java.net.URI.create(
                inside.getProtectionDomain().getCodeSource().getLocation().toString()));
        if (Files.isDirectory(origin)) {
            pack(origin, jar);
        } else {
            Files.copy(origin, jar);
        }
        Files.writeString(
                target.resolve(artifact + "-" + VERSION + ".pom"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>dev.allowance</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  %s
                </project>
                """.formatted(artifact, VERSION, dependencies));
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
    }
}
