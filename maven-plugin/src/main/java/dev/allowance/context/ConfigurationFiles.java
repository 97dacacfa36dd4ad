package dev.allowance.context;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The application files of one folder of resources, in the order of Spring Boot: those of profiles before those of all, {@code
 * config/} before the folder itself, properties before YAML. Used once.
 */
final class ConfigurationFiles {

    private static final String PREFIX = "application";
    private static final List<String> EXTENSIONS = List.of(".properties", ".yml", ".yaml");
    private static final List<String> ON_PROFILE = List.of("spring.config.activate.on-profile", "spring.profiles");

    private final Path folder;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Setting> effective = new LinkedHashMap<>();
    private final List<Setting> inactive = new ArrayList<>();
    private List<String> profiles;
    private boolean found;

    ConfigurationFiles(Path folder, List<String> profiles) {
        this.folder = folder;
        this.profiles = profiles;
    }

    /** What holds, by key. */
    Map<String, Setting> effective() {
        return effective;
    }

    /** What holds for profiles that are not active. */
    List<Setting> inactive() {
        return inactive;
    }

    List<String> problems() {
        return problems;
    }

    /** Whether there is any file. */
    boolean found() {
        return found;
    }

    ConfigurationFiles read() {
        Map<String, List<List<Document>>> byProfile = new LinkedHashMap<>();
        byProfile.put("", files(PREFIX, ""));
        for (String profile : namedProfiles()) {
            byProfile.put(profile, files(PREFIX + "-" + profile, profile));
        }
        if (profiles.isEmpty()) {
            profiles = activeByFile(byProfile.get(""));
        }
        List<String> strongest = new ArrayList<>(profiles);
        Collections.reverse(strongest);
        strongest.forEach(profile -> byProfile.getOrDefault(profile, List.of()).forEach(this::take));
        byProfile.get("").forEach(this::take);
        byProfile.forEach((profile, files) -> {
            if (!profile.isEmpty() && !profiles.contains(profile)) {
                files.forEach(documents -> documents.forEach(document -> inactive.addAll(document.settings())));
            }
        });
        document(folder.resolve("META-INF/microprofile-config.properties"), "").ifPresent(this::take);
        return this;
    }

    /** In a document for all profiles. */
    private static List<String> activeByFile(List<List<Document>> files) {
        return files.stream()
                .flatMap(List::stream)
                .filter(document -> onProfile(document).isEmpty())
                .flatMap(document -> document.settings().stream())
                .filter(setting -> setting.key().equals("spring.profiles.active")
                        || setting.key().startsWith("spring.profiles.active[")
                        || setting.key().equals("quarkus.profile"))
                .flatMap(setting -> Stream.of(setting.value().split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.contains("${") && !name.contains("@"))
                .toList();
    }

    /** The last document of a file is the strongest, and within it what is for a profile. */
    private void take(List<Document> documents) {
        List<Document> strongest = new ArrayList<>(documents);
        Collections.reverse(strongest);
        for (Document document : strongest) {
            Optional<Setting> condition = onProfile(document);
            Optional<Boolean> holds =
                    condition.map(Setting::value).map(ProfileExpression::new).flatMap(one -> one.holds(profiles));
            if (condition.isPresent() && holds.isEmpty()) {
                problems.add(condition.get().place() + " the condition \""
                        + condition.get().value() + "\" is not understood; what stands under it is left out");
            } else if (condition.isEmpty() || holds.get()) {
                document.settings().stream().filter(this::isForProfile).forEach(this::put);
                document.settings().stream()
                        .filter(setting -> setting.profile().isEmpty() || isOfActiveFile(setting))
                        .forEach(this::put);
                document.settings().stream()
                        .filter(setting ->
                                !setting.profile().isEmpty() && !isForProfile(setting) && !isOfActiveFile(setting))
                        .forEach(inactive::add);
            } else {
                document.settings()
                        .forEach(setting -> inactive.add(new Setting(
                                setting.key(),
                                setting.value(),
                                condition.get().value(),
                                setting.file(),
                                setting.line())));
            }
        }
    }

    private void put(Setting setting) {
        effective.putIfAbsent(setting.key(), setting);
    }

    /** Quarkus runs with the profile prod unless told otherwise. */
    private boolean isForProfile(Setting setting) {
        return profiles.isEmpty() ? setting.profile().equals("prod") : profiles.contains(setting.profile());
    }

    private boolean isOfActiveFile(Setting setting) {
        return profiles.contains(setting.profile());
    }

    private static Optional<Setting> onProfile(Document document) {
        return document.settings().stream()
                .filter(setting -> ON_PROFILE.contains(setting.key()))
                .findFirst();
    }

    private TreeSet<String> namedProfiles() {
        TreeSet<String> names = new TreeSet<>();
        for (Path place : places()) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.list(place)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith(PREFIX + "-"))
                            .forEach(name -> EXTENSIONS.stream()
                                    .filter(name::endsWith)
                                    .forEach(extension -> names.add(
                                            name.substring(PREFIX.length() + 1, name.length() - extension.length()))));
                } catch (IOException e) {
                    problems.add(place + " cannot be listed: " + e);
                }
            }
        }
        return names;
    }

    private List<Path> places() {
        return List.of(folder.resolve("config"), folder);
    }

    private List<List<Document>> files(String name, String profile) {
        return places().stream()
                .flatMap(place -> EXTENSIONS.stream().map(extension -> place.resolve(name + extension)))
                .flatMap(file -> document(file, profile).stream())
                .toList();
    }

    private Optional<List<Document>> document(Path file, String profile) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        found = true;
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return Optional.of(
                    file.toString().endsWith(".properties")
                            ? PropertiesDocuments.read(text, file.toString(), profile)
                            : YamlDocuments.read(text, file.toString(), profile));
        } catch (IOException | IllegalArgumentException e) {
            problems.add(file + " cannot be read, and what it says of paths is not known: " + e.getMessage());
            return Optional.empty();
        }
    }
}
