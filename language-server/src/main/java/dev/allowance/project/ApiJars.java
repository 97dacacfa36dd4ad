package dev.allowance.project;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;

/**
 * The jars that routes are mostly written with, as an earlier build has downloaded them, for builds that cannot be asked. Of
 * servers only those that a build names count: which one it is decides how paths are compared.
 *
 * @param gradle Gradle's folder of downloaded files, whether or not it is there
 * @param maven Maven's local repository, whether or not it is there
 */
record ApiJars(Path gradle, Path maven) {

    private static final GenericVersionScheme VERSIONS = new GenericVersionScheme();
    private static final String SPRING = "org.springframework";

    private static final List<Api> APIS = List.of(
            new Api(SPRING, "spring-web", ""),
            new Api(SPRING, "spring-core", ""),
            new Api(SPRING, "spring-context", ""),
            new Api(SPRING, "spring-beans", ""),
            new Api("org.springframework.boot", "spring-boot", "springframework\\.boot"),
            new Api("org.springframework.boot", "spring-boot-autoconfigure", "springframework\\.boot"),
            new Api(SPRING, "spring-webmvc", "spring-webmvc|starter-web(mvc)?(?![\\w-])"),
            new Api(SPRING, "spring-webflux", "webflux"),
            new Api("jakarta.ws.rs", "jakarta.ws.rs-api", ""),
            new Api("javax.ws.rs", "javax.ws.rs-api", ""),
            new Api("org.glassfish.jersey.core", "jersey-server", "jersey"),
            new Api("org.jboss.resteasy", "resteasy-core", "org\\.jboss\\.resteasy"),
            new Api("org.apache.cxf", "cxf-rt-frontend-jaxrs", "org\\.apache\\.cxf"),
            new Api("io.quarkus.resteasy.reactive", "resteasy-reactive", "quarkus"));

    /** @param named what a build must hold, a pattern, for it to count */
    private record Api(String groupId, String artifactId, String named) {}

    private record Candidate(String version, Path jar) {

        Version number() {
            try {
                return VERSIONS.parseVersion(version);
            } catch (InvalidVersionSpecificationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * The jars for a build.
     *
     * @param build the text of its files: of a version that stands there that one is taken, else the newest
     */
    List<Path> of(String build) {
        return APIS.stream()
                .filter(api -> Pattern.compile(api.named()).matcher(build).find())
                .flatMap(api -> best(api, build).stream())
                .toList();
    }

    private Optional<Path> best(Api api, String build) {
        List<Candidate> all = new ArrayList<>();
        for (Path version : entries(gradle.resolve(api.groupId()).resolve(api.artifactId()))) {
            entries(version).forEach(hash -> add(version, hash, api, all));
        }
        for (Path version :
                entries(maven.resolve(api.groupId().replace('.', '/')).resolve(api.artifactId()))) {
            add(version, version, api, all);
        }
        return Stream.concat(
                        all.stream().filter(one -> build.contains(api.artifactId() + ":" + one.version())),
                        all.stream()
                                .sorted(Comparator.comparing(Candidate::number).reversed()))
                .map(Candidate::jar)
                .findFirst();
    }

    private static void add(Path version, Path folder, Api api, List<Candidate> all) {
        String number = version.getFileName().toString();
        Path jar = folder.resolve(api.artifactId() + "-" + number + ".jar");
        if (Files.isRegularFile(jar)) {
            all.add(new Candidate(number, jar));
        }
    }

    private static List<Path> entries(Path folder) {
        List<Path> entries = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, Files::isDirectory)) {
                stream.forEach(entries::add);
            } catch (IOException | DirectoryIteratorException e) {
                return List.of();
            }
        }
        entries.sort(Comparator.naturalOrder());
        return entries;
    }
}
