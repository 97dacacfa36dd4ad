package dev.allowance.context;

import dev.allowance.framework.Deployment;
import dev.allowance.framework.Runtime;
import dev.allowance.route.Framework;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Puts a context together. What is contradictory or depends on the environment is told and not used. Used once. */
public final class ContextReader {

    /** What Maven puts in when it copies resources. */
    private static final Pattern FILTERED = Pattern.compile(".*@[A-Za-z][\\w.-]*@.*", Pattern.DOTALL);

    private static final List<String> SERVLET_CONTEXT = List.of("server.servlet.context-path", "server.context-path");
    private static final List<String> SPRING_MVC =
            List.of("spring.mvc.servlet.path", "server.servlet.path", "server.servlet-path");
    private static final List<String> WEBFLUX = List.of("spring.webflux.base-path");
    private static final List<String> SPRING_JERSEY = List.of("spring.jersey.application-path");
    private static final List<String> QUARKUS_ROOT = List.of("quarkus.http.root-path");
    private static final List<String> QUARKUS_REST =
            List.of("quarkus.rest.path", "quarkus.resteasy-reactive.path", "quarkus.resteasy.path");

    private final ContextFiles files;
    private final boolean reactive;
    private final Map<String, Setting> settings = new TreeMap<>();
    private final Map<String, Setting> relaxed = new HashMap<>();
    private final Set<String> contradictory = new HashSet<>();
    private final List<Setting> inactive = new ArrayList<>();
    private final List<String> origins = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private boolean found;

    private ContextReader(ContextFiles files, boolean reactive) {
        this.files = files;
        this.reactive = reactive;
    }

    /**
     * The context.
     *
     * @param spring the server of Spring's routes
     */
    public static Context read(ContextFiles files, Runtime spring) {
        return new ContextReader(files, spring == Runtime.SPRING_WEBFLUX).read();
    }

    private Context read() {
        for (Path folder : files.resources()) {
            ConfigurationFiles one = new ConfigurationFiles(folder, files.profiles()).read();
            found |= one.found();
            doubts.addAll(one.problems());
            inactive.addAll(one.inactive());
            one.effective().values().forEach(this::take);
        }
        settings.values().forEach(setting -> relaxed.putIfAbsent(canonical(setting.key()), setting));
        Map<Framework, String> mounts = new EnumMap<>(Framework.class);
        List<ServletMapping> mappings = mappings();
        if (files.mount().isPresent()) {
            String mount = normal(files.mount().get());
            mounts.put(Framework.SPRING, mount);
            mounts.put(Framework.JAXRS, mount);
            origins.add("\"" + mount + "\" stands before all paths (allowance.context-path)");
        } else {
            String servlet = reactive ? "" : path(SERVLET_CONTEXT, "all paths");
            String spring = reactive
                    ? path(WEBFLUX, "Spring's paths")
                    : Optional.of(path(SPRING_MVC, "Spring's paths"))
                            .filter(path -> !path.isEmpty())
                            .orElseGet(() -> servletPath(mappings, false).orElse(""));
            mounts.put(Framework.SPRING, servlet + spring);
            mounts.put(Framework.JAXRS, servlet + path(QUARKUS_ROOT, "all paths"));
        }
        Optional<String> servletMapping = Optional.of(path(SPRING_JERSEY, "JAX-RS paths, in place of @ApplicationPath"))
                .filter(path -> !path.isEmpty())
                .or(() -> servletPath(mappings, true));
        Optional<String> application = Optional.of(path(QUARKUS_REST, "JAX-RS paths without @ApplicationPath"))
                .filter(path -> !path.isEmpty());
        return new Context(
                new Deployment(mounts, servletMapping, application, found), properties(), inactive, origins, doubts);
    }

    private void take(Setting setting) {
        Setting other = settings.putIfAbsent(setting.key(), setting);
        if (other != null && !other.value().equals(setting.value()) && contradictory.add(setting.key())) {
            // told where it matters
            inactive.add(setting);
        }
    }

    private Map<String, Setting> properties() {
        Map<String, Setting> properties = new HashMap<>(settings);
        contradictory.forEach(key -> properties.computeIfPresent(
                key, (name, first) -> new Setting(name, "${" + name + "}", "", first.file(), first.line())));
        settings.values().stream()
                .filter(setting -> FILTERED.matcher(setting.value()).matches())
                .forEach(setting -> properties.put(
                        setting.key(),
                        new Setting(setting.key(), "${" + setting.key() + "}", "", setting.file(), setting.line())));
        return properties;
    }

    /** What the first of these keys says; empty where none says anything that can be used. */
    private String path(List<String> keys, String before) {
        Optional<Setting> setting = keys.stream()
                .map(ContextReader::canonical)
                .map(relaxed::get)
                .filter(Objects::nonNull)
                .findFirst();
        tellOthers(keys, setting);
        if (setting.isEmpty()) {
            return "";
        }
        Setting given = setting.get();
        if (contradictory.contains(given.key())) {
            return "";
        }
        String value = resolve(given.value(), new HashSet<>());
        if (value.contains("${") || FILTERED.matcher(value).matches()) {
            doubts.add(given.place() + " " + given.key() + "=" + given.value()
                    + " depends on what is not known here; paths are told without it; give allowance.context-path");
            return "";
        }
        String path = normal(value);
        if (!path.isEmpty()) {
            origins.add("\"" + path + "\" stands before " + before + ": " + given.key() + " in " + given.place());
        }
        return path;
    }

    /** Other profiles, other modules. */
    private void tellOthers(List<String> keys, Optional<Setting> used) {
        List<String> canonical = keys.stream().map(ContextReader::canonical).toList();
        inactive.stream()
                .filter(setting -> canonical.contains(canonical(setting.key())))
                .filter(setting -> used.map(Setting::value).stream().noneMatch(setting.value()::equals))
                .forEach(setting -> doubts.add(setting.place() + " " + setting.key() + "=" + setting.value()
                        + (setting.profile().isEmpty()
                                ? " contradicts " + used.map(Setting::place).orElse("") + "; neither is used"
                                : " is for the profile " + setting.profile()
                                        + " only and not used; choose profiles by allowance.profiles")));
    }

    /** Placeholders within values. */
    private String resolve(String text, Set<String> visited) {
        int start = text.lastIndexOf("${");
        int end = start < 0 ? -1 : text.indexOf('}', start);
        if (end < 0) {
            return text;
        }
        String inner = text.substring(start + 2, end);
        int colon = inner.indexOf(':');
        String name = colon < 0 ? inner : inner.substring(0, colon);
        Optional<String> value = visited.contains(name) || contradictory.contains(name)
                ? Optional.empty()
                : Optional.ofNullable(settings.get(name)).map(Setting::value);
        if (value.isEmpty() && colon >= 0) {
            value = Optional.of(inner.substring(colon + 1));
        }
        if (value.isEmpty()) {
            return text;
        }
        visited.add(name);
        return resolve(text.substring(0, start) + value.get() + text.substring(end + 1), visited);
    }

    private List<ServletMapping> mappings() {
        List<ServletMapping> mappings = new ArrayList<>();
        for (Path file : files.webXmls()) {
            if (Files.isRegularFile(file)) {
                try {
                    mappings.addAll(WebXml.read(file));
                } catch (IOException | XMLStreamException e) {
                    doubts.add(file + " cannot be read, and what it maps is not known: "
                            + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
                }
            }
        }
        return mappings;
    }

    /** The path of the one mapping of such a servlet; empty where there are none or several, or where it is no path. */
    private Optional<String> servletPath(List<ServletMapping> mappings, boolean jaxrs) {
        List<ServletMapping> own = mappings.stream()
                .filter(mapping -> jaxrs ? Servlets.isJaxRs(mapping) : Servlets.isSpring(mapping))
                .toList();
        List<String> paths = own.stream()
                .map(ServletMapping::pattern)
                .map(pattern -> pattern.equals("/") ? "/*" : pattern)
                .distinct()
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        ServletMapping first = own.get(0);
        String place = first.file() + ":[" + first.line() + ",1]";
        boolean prefix = paths.size() == 1 && paths.get(0).endsWith("/*");
        if (!prefix || jaxrs && !Servlets.takesMappingForBase(first)) {
            doubts.add(place + " how " + String.join(", ", paths) + " of the servlet " + first.name()
                    + " and the paths of its resources go together is not known here; give allowance.context-path or "
                    + "allowance.base-path");
            return Optional.empty();
        }
        String path = normal(paths.get(0).substring(0, paths.get(0).length() - 2));
        origins.add("\"" + path + "\" stands before " + (jaxrs ? "JAX-RS paths" : "Spring's paths") + ": servlet "
                + first.name() + " in " + place);
        return Optional.of(path);
    }

    /** Spring Boot's relaxed binding. */
    private static String canonical(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private static String normal(String path) {
        String inner = path.strip().replaceAll("^/+|/+$", "");
        return inner.isEmpty() ? "" : "/" + inner;
    }
}
